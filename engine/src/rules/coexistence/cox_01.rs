//! ## What it looks at
//! Whether the planned version can join an organisation in which older versions still hold
//! mailboxes: an error for a version that it cannot stand beside, advice with the least build for
//! one that it can.
//!
//! ## Why it matters
//! Setup looks at every server of the organisation before it does anything, and refuses to go on
//! where one is too old. A plan that overlooks this ends on its first day. The update matters as
//! well: cumulative update 15 of 2019 refuses 2013 (COX-03), and cumulative update 2 of the
//! Subscription Edition refuses 2016 and 2019, so the last of them goes before that update.
//!
//! ## What to do
//! Bring the old servers to the least build first. Where two versions cannot meet, go over a
//! version between them, and remove the oldest servers before the newest come.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Exchange Server system requirements"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); guides.wmlcloud.com on moving to Exchange 2010;
//! some of the builds and the Subscription Edition from general knowledge.

use crate::design::Scene;
use crate::design::Severity::{Advice, Error};
use crate::facts::versions::{beside, is_direct, least_build};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Update, Version, list};

pub(super) const RULE: Rule = Rule {
    id: "COX-01",
    title: "Which versions may stand together",
    versions: ALL,
    severities: &[Error, Advice],
    check,
};

const AT: &str = "/organisation/legacy";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let target = scene.answers.version;
    let (allowed, refused): (Vec<Version>, Vec<Version>) =
        scene.answers.legacy.iter().partition(|legacy| stands(scene, **legacy));
    if !refused.is_empty() {
        found.organisation(
            Error,
            AT,
            format!(
                "Exchange {} cannot stand beside Exchange {}; setup refuses.",
                target.key(),
                list(&keys(&refused))
            ),
            format!(
                "Remove these servers first, or plan for another version. Beside it there can be \
                 {}.",
                match may_be_there(scene).as_slice() {
                    [] => "no older version".to_owned(),
                    others => list(&keys(others)),
                }
            ),
        );
    }
    if !allowed.is_empty() {
        let builds = allowed.iter().filter_map(|legacy| {
            Some(format!("Exchange {} {}", legacy.key(), least_build(*legacy, target)?))
        });
        found.organisation(
            Advice,
            AT,
            format!(
                "Before Exchange {} joins, the old servers need at least this: {}.",
                target.key(),
                list(&builds.collect::<Vec<_>>())
            ),
            "Check the build of every old server before the first new one is installed.",
        );
    }
}

/// Cumulative update 15 of 2019 is COX-03's.
fn stands(scene: &Scene<'_>, legacy: Version) -> bool {
    let update = scene.answers.target_update.filter(|update| *update != Update::Cu15);
    is_direct(legacy, scene.answers.version, update)
}

fn may_be_there(scene: &Scene<'_>) -> Vec<Version> {
    let beside = beside(scene.answers.version).iter().map(|(legacy, _)| *legacy);
    beside.filter(|legacy| stands(scene, *legacy)).collect()
}

fn keys(versions: &[Version]) -> Vec<&'static str> {
    versions.iter().map(|version| version.key()).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{Update, Version};

    fn said(target: Version, legacy: &[Version]) -> String {
        let mut plan = case_of(target);
        plan.organisation.legacy = legacy.to_vec();
        severities("COX-01", &plan)
    }

    #[test]
    fn a_new_organisation_has_nobody_beside_it() {
        assert_eq!(said(Version::V2016, &[]), "");
    }

    #[test]
    fn pairs_that_can_meet_get_their_builds() {
        let mut plan = case_of(Version::V2016);
        plan.organisation.legacy = vec![Version::V2010, Version::V2013];
        let found = findings("COX-01", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/organisation/legacy"));
        assert!(found[0].2.contains("this: Exchange 2010 SP3 with rollup 11 and"), "{found:?}");
    }

    #[test]
    fn pairs_that_cannot_meet_are_an_error() {
        assert_eq!(said(Version::V2019, &[Version::V2010]), "error");
        assert_eq!(said(Version::V2016, &[Version::V2007]), "error");
        assert_eq!(said(Version::V2010, &[Version::V2013]), "error");
        assert_eq!(said(Version::V2016, &[Version::V2016]), "error");
        assert_eq!(said(Version::V2019, &[Version::V2010, Version::V2013]), "error advice");
    }

    #[test]
    fn a_later_update_of_se_refuses_what_an_earlier_one_takes() {
        let mut plan = case_of(Version::Se);
        plan.organisation.legacy = vec![Version::V2019];
        assert_eq!(severities("COX-01", &plan), "advice");
        plan.organisation.target_update = Some(Update::Cu2);
        assert_eq!(severities("COX-01", &plan), "error");
        let fix =
            crate::design(&plan).findings.into_iter().find(|one| one.rule == "COX-01").unwrap().fix;
        assert!(fix.ends_with("no older version."), "{fix}");
    }
}
