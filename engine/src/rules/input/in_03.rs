//! ## What it looks at
//! Whether the sites that were chosen for Autodiscover from the internet are in the plan and face
//! the internet.
//!
//! ## Why it matters
//! Clients outside can only land where a way in leads. A site that is unknown or closed cannot
//! take them, so the plan leaves it out of the choice; where no chosen site is left, all sites that
//! face the internet take part, as if nothing had been chosen. The certificates of the sites that
//! take part carry the Autodiscover names.
//!
//! ## What to do
//! Take the site off the choice, correct its identifier, or let it face the internet.
//!
//! ## Source
//! The planner's own file format.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::list;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "IN-03",
    title: "Autodiscover lands where a way in leads",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let Some(chosen) = &scene.given.organisation.autodiscover_sites else { return };
    let facing: BTreeSet<String> = scene
        .sites
        .iter()
        .filter(|site| site.facing)
        .map(|site| site.id.to_ascii_lowercase())
        .collect();
    let usable = |id: &&String| facing.contains(&id.trim().to_ascii_lowercase());
    let (used, left_out): (Vec<_>, Vec<_>) = chosen.iter().partition(usable);
    if left_out.is_empty() {
        return;
    }
    let taken_instead = if used.is_empty() {
        "Every site that faces the internet takes part instead."
    } else {
        "The others take part."
    };
    found.organisation(
        Warning,
        "/organisation/autodiscoverSites",
        format!(
            "Autodiscover from the internet cannot land on {}: unknown, or not facing the \
             internet. {taken_instead}",
            list(&left_out)
        ),
        "Take them off the choice, correct the identifiers, or let the sites face the internet.",
    );
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};

    fn choosing(ids: &[&str]) -> Plan {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = Some(false);
        let ids = ids.iter().map(|id| (*id).to_owned());
        plan.organisation.autodiscover_sites = Some(ids.collect());
        plan
    }

    #[test]
    fn no_choice_and_a_good_one_are_fine() {
        assert_eq!(severities("IN-03", &case()), "");
        assert_eq!(severities("IN-03", &choosing(&[" hq "])), "");
        assert_eq!(severities("IN-03", &choosing(&[])), "");
    }

    #[test]
    fn sites_that_cannot_take_part_are_named_once() {
        let found = findings("IN-03", &choosing(&["HQ", "BR", "XX"]));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1, "/organisation/autodiscoverSites");
        assert!(found[0].2.contains("on BR and XX:"), "{found:?}");
        assert!(found[0].2.ends_with("The others take part."), "{found:?}");
    }

    #[test]
    fn where_none_remains_the_default_holds() {
        let found = findings("IN-03", &choosing(&["BR"]));
        assert!(found[0].2.contains("Every site"), "{found:?}");
    }
}
