//! ## What it looks at
//! Whether the oldest Outlook in use can still connect to the planned version: 2007 with its third
//! service pack for Exchange 2013, 2010 for Exchange 2016, a later one for 2019 and the
//! Subscription Edition.
//!
//! ## Why it matters
//! Each version closes a door of the one before: MAPI over RPC, then old encryption, then old ways
//! to log on. An Outlook that only knows the closed door cannot open the mailbox from the moment
//! the mailbox has moved, whatever names and certificates are right.
//!
//! ## What to do
//! Update Outlook before the first mailbox moves, or keep those users on the old servers until it
//! is done.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Exchange Server supportability matrix"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); the Subscription Edition like 2019 from general
//! knowledge.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::facts::versions;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::{Choice, Outlook};

pub(super) const RULE: Rule = Rule {
    id: "CLI-01",
    title: "Outlook is new enough",
    versions: FROM_2013,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let (version, oldest) = (scene.answers.version, scene.answers.oldest_outlook);
    let least = versions::oldest_outlook(version);
    if oldest < least {
        found.organisation(
            Error,
            "/organisation/oldestOutlook",
            format!("{} cannot connect to Exchange {}.", title(oldest), version.key()),
            format!("Bring every Outlook to {} at least before mailboxes move.", title(least)),
        );
    }
}

fn title(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Only2003 | Outlook::V2003 => "Outlook 2003",
        Outlook::V2007 => "Outlook 2007 SP3",
        Outlook::V2010 => "Outlook 2010",
        Outlook::Newer => "Outlook 2013",
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, severities};
    use crate::terms::{Outlook, Version};

    fn said(version: Version, oldest: Outlook) -> String {
        let mut plan = case_of(version);
        plan.organisation.oldest_outlook = Some(oldest);
        severities("CLI-01", &plan)
    }

    #[test]
    fn each_version_has_its_oldest_outlook() {
        for (version, good, bad) in [
            (Version::V2013, Outlook::V2007, Outlook::V2003),
            (Version::V2016, Outlook::V2010, Outlook::V2007),
            (Version::V2019, Outlook::Newer, Outlook::V2010),
            (Version::Se, Outlook::Newer, Outlook::V2010),
        ] {
            assert_eq!(said(version, good), "", "{version:?}");
            assert_eq!(said(version, bad), "error", "{version:?}");
        }
        assert_eq!(said(Version::V2010, Outlook::Only2003), "");
    }

    #[test]
    fn what_is_not_known_is_taken_to_be_new_enough() {
        let mut plan = case_of(Version::Se);
        plan.organisation.oldest_outlook = None;
        assert_eq!(severities("CLI-01", &plan), "");
    }
}
