//! ## What it looks at
//! Exchange 2019 beside servers of 2013, and which cumulative update of 2019 it is: an error with
//! cumulative update 15, a warning where the update is not known or is the one before.
//!
//! ## Why it matters
//! Cumulative update 15 is what the download page offers, and its setup refuses to run while a
//! server of 2013 is in the organisation. The one before goes, for those who have it. So the order
//! is settled before anything is installed, or the move ends at the first server.
//!
//! ## What to do
//! Look which update you have. With cumulative update 14 move the mailboxes, remove 2013, then
//! update. Without it go over Exchange 2016.
//!
//! ## Source
//! Jaap Wesselius, jaapwesselius.com, on cumulative update 15 of Exchange 2019 (read as an excerpt).

use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::rules::{Findings, Rule};
use crate::terms::{Update, Version};

pub(super) const RULE: Rule = Rule {
    id: "COX-03",
    title: "Cumulative update 15 of 2019 refuses 2013",
    versions: &[Version::V2019],
    severities: &[Error, Warning],
    check,
};

const AT: &str = "/organisation/legacy";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.has_legacy(Version::V2013) {
        return;
    }
    let (severity, message, fix) = match scene.answers.target_update {
        Some(Update::Cu15) => (
            Error,
            "Setup of Exchange 2019 CU15 refuses to run while a server of Exchange 2013 is there.",
            "Use CU14 until Exchange 2013 is gone, or go over Exchange 2016.",
        ),
        Some(_) => (
            Warning,
            "Exchange 2019 CU14 can stand beside Exchange 2013, CU15 cannot.",
            "Update to CU15 only after the last server of Exchange 2013 is gone.",
        ),
        None => (
            Warning,
            "Which update of Exchange 2019 it is decides: CU15, the one on the download page, \
             refuses Exchange 2013; CU14 takes it.",
            "Look for CU14 before you plan on it, or go over Exchange 2016; update after Exchange \
             2013 is gone.",
        ),
    };
    found.organisation(severity, AT, message, fix);
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{Update, Version};

    fn beside_2013(update: Option<Update>) -> Plan {
        let mut plan = case_of(Version::V2019);
        plan.organisation.legacy = vec![Version::V2013];
        plan.organisation.target_update = update;
        plan
    }

    #[test]
    fn the_update_decides() {
        let found = findings("COX-03", &beside_2013(Some(Update::Cu15)));
        assert_eq!((found[0].0, &*found[0].1), ("error", "/organisation/legacy"));
        assert_eq!(severities("COX-03", &beside_2013(Some(Update::Cu14))), "warning");
        assert_eq!(severities("COX-03", &beside_2013(None)), "warning");
    }

    #[test]
    fn an_update_of_another_version_is_no_answer() {
        assert_eq!(severities("COX-03", &beside_2013(Some(Update::Cu2))), "warning");
        let found = findings("COX-03", &beside_2013(Some(Update::Cu2)));
        assert!(found[0].2.contains("decides"), "{found:?}");
    }

    #[test]
    fn without_2013_or_in_another_version_it_is_silent() {
        let mut plan = beside_2013(Some(Update::Cu15));
        plan.organisation.legacy = vec![Version::V2016];
        assert_eq!(severities("COX-03", &plan), "");
        let mut plan = case_of(Version::V2016);
        plan.organisation.legacy = vec![Version::V2013];
        assert_eq!(severities("COX-03", &plan), "");
    }
}
