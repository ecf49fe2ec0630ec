//! ## What it looks at
//! Whether a site that does not face the internet was answered as used from the internet: HTTPS
//! protocols with external exposure where no client from outside is sent. While nobody has
//! answered whether it faces the internet, it is assumed not to, and this is a warning.
//!
//! ## Why it matters
//! Exchange does not look at the firewall. It takes a site to face the internet as soon as its
//! virtual directories have an external URL, hands that URL to clients outside, and redirects or
//! proxies by it. An external URL that is there by accident sends people to a door that is closed.
//!
//! ## What to do
//! Either say that the site faces the internet, with a name, a certificate and a way in, or use
//! the protocols from inside only. The plan takes them as internal and leaves the external URLs of
//! such a site empty.
//!
//! ## Source
//! TechNet, "Understanding Proxying and Redirection", bb310763; Exchange Team, "Client
//! Connectivity in an Exchange 2016 Coexistence Environment", techcommunity.microsoft.com.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "EXP-02",
    title: "What internet-facing means",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        let held = &site.exposures.held_inside;
        let Some(first) = held.first().filter(|_| !site.facing) else {
            continue;
        };
        found.site(
            Error,
            site,
            site.at(&format!("exposure/{}", first.key())),
            format!(
                "{} does not face the internet, but is to be used from there: {}.",
                site.title(),
                Protocol::titles(held, scene.answers.version)
            ),
            "Use them from inside only, or let the site face the internet.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Protocol};

    fn inside() -> Plan {
        let mut plan = case();
        plan.sites[0].internet_facing = Some(false);
        plan
    }

    #[test]
    fn a_site_that_faces_the_internet_is_fine() {
        assert_eq!(severities("EXP-02", &case()), "");
    }

    #[test]
    fn a_site_that_does_not_is_told_once() {
        let found = findings("EXP-02", &inside());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("error", "/sites/0/exposure/owa"));
        assert!(found[0].2.contains("ActiveSync"), "{found:?}");
    }

    #[test]
    fn while_nobody_has_answered_it_is_no_error() {
        let mut plan = inside();
        plan.sites[0].internet_facing = None;
        let found = findings("EXP-02", &plan);
        assert_eq!(found.len(), 1);
        assert!(found[0].2.starts_with("Assumed: "), "{found:?}");
    }

    #[test]
    fn mail_from_outside_has_no_external_url() {
        let mut plan = inside();
        plan.sites[0].exposure.values_mut().for_each(|exposure| *exposure = Exposure::Internal);
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        assert_eq!(severities("EXP-02", &plan), "");
    }
}
