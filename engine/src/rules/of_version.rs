//! What is true of one version says so only there: a finding names the planned version, one that is
//! there already, or one on the way, and nothing that its version does not have.

use super::satisfied::plans;
use crate::design::{Finding, Given, Scene};
use crate::terms::{Choice, Version};

/// Cmdlets, settings and pages that only some versions have, as texts spell them.
const ONLY_IN: &[(&str, &[Version])] = &[
    ("CAS array", &[Version::V2010]),
    ("RPC Client Access", &[Version::V2010]),
    ("RpcClientAccess", &[Version::V2010]),
    ("ClientAccessArray", &[Version::V2010]),
    ("Extended Protection", super::FROM_2013),
    ("MapiHttpEnabled", super::FROM_2013),
    ("-AdminEnabled", super::FROM_2013),
    ("TlsCertificateName", super::FROM_2013),
    ("Default Frontend", super::FROM_2013),
    ("healthcheck.htm", super::FROM_2013),
    ("Client Access Rule", &[Version::V2019, Version::Se]),
    ("Outlook Web App", &[Version::V2010, Version::V2013]),
    ("Outlook on the web", super::FROM_2016),
];

/// What is said, without the rule about what does not exist.
fn said(scene: &Scene<'_>) -> impl Iterator<Item = Finding> + use<> {
    super::check(scene).into_iter().filter(|found| found.rule != "CAS-19")
}

#[test]
fn no_finding_speaks_of_what_its_version_does_not_have() {
    let mut seen = std::collections::BTreeSet::new();
    for plan in plans() {
        let scene = Scene::of(Given::whole(&plan), None);
        let version = scene.answers.version;
        // Beside 2010 or 2013 what they have is there as well.
        let there = |one: &Version| *one == version || scene.answers.has_legacy(*one);
        for found in said(&scene) {
            let text = format!("{} {}", found.message, found.fix);
            for (words, versions) in ONLY_IN.iter().filter(|(words, _)| text.contains(words)) {
                seen.insert(*words);
                let right = versions.iter().any(there);
                assert!(right, "{} in {}: {text}", found.rule, version.key());
            }
        }
    }
    assert!(seen.len() > 5, "{seen:?}");
}

#[test]
fn a_finding_names_versions_that_are_there_or_on_the_way() {
    for plan in plans() {
        let scene = Scene::of(Given::whole(&plan), None);
        let target = scene.answers.version;
        let oldest = scene.answers.legacy.iter().copied().chain([target]).min().unwrap_or(target);
        for found in said(&scene) {
            let text = format!("{} {}", found.message, found.fix);
            for version in Version::ALL.iter().filter(|one| **one < oldest) {
                let named = text.contains(&format!("Exchange {}", version.key()));
                assert!(!named, "{} in {}: {text}", found.rule, target.key());
            }
        }
    }
}
