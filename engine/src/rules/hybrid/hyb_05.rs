//! ## What it looks at
//! Whether a site on which Autodiscover may land lets it in from the internet while Exchange Online
//! is to come in by itself: an error where that is answered, a warning while it may still be the
//! Hybrid Agent.
//!
//! ## Why it matters
//! Before it asks for anything, Exchange Online looks up where Exchange Web Services are, and it does
//! so by Autodiscover of the mail domain. Without an answer neither free/busy nor a mailbox move
//! begins.
//!
//! ## What to do
//! Let Autodiscover in at a site that faces the internet, without a logon in front of it. Or choose
//! the Hybrid Agent, which asks from inside.
//!
//! ## Source
//! Microsoft, "Hybrid deployment prerequisites", table of protocols and endpoints
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use super::shared::{severity, way_in};
use crate::design::Severity::{Error, Warning};
use crate::design::{Scene, hybrid};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "HYB-05",
    title: "Exchange Online reaches Autodiscover",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !hybrid::lacks_autodiscover(&scene.sites, &scene.frame, &scene.answers) {
        return;
    }
    let Some(site) = hybrid::way_in(&scene.sites) else { return };
    found.site(
        severity(scene),
        site,
        site.at("exposure/autodiscover"),
        "Exchange Online needs Autodiscover here, and no site on which it may land has it from the \
         internet.",
        way_in(site, "let Autodiscover in without a logon in front of it"),
    );
}

#[cfg(test)]
mod tests {
    use super::super::shared::tests::{hybrid, inside_only};
    use crate::rules::test::{findings, severities};
    use crate::terms::{HybridKind, Protocol};

    #[test]
    fn the_cloud_looks_up_where_to_ask() {
        let mut plan = hybrid(Some(HybridKind::Classic));
        assert_eq!(severities("HYB-05", &plan), "");
        inside_only(&mut plan, Protocol::Autodiscover);
        let found = findings("HYB-05", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("error", "/sites/0/exposure/autodiscover"));
        plan.organisation.hybrid_kind = None;
        assert_eq!(severities("HYB-05", &plan), "warning");
        plan.organisation.hybrid_kind = Some(HybridKind::Agent);
        assert_eq!(severities("HYB-05", &plan), "");
    }
}
