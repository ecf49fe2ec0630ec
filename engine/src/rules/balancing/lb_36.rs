//! ## What it looks at
//! SMTP on port 25 through a balancer that puts its own address in place of the sender's.
//!
//! ## Why it matters
//! A receive connector decides by the sender's address who may relay. If every sender looks like
//! the balancer, that address ends up in the connector's list, and from then on the relay trusts
//! everyone: an open relay. Filters and logs that go by addresses are blind as well.
//!
//! ## What to do
//! Keep the sender's address for SMTP: direct server return or the balancer as the way back, on a
//! virtual IP of its own if the rest needs translation. Never put the balancer into
//! RemoteIPRanges.
//!
//! ## Source
//! the-little-things.net, August 2014, on balancing SMTP relays.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-36",
    title: "No source translation before a relay",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.hides_clients()) {
        if site.servers.is_empty() || !site.uses(Protocol::Smtp) {
            continue;
        }
        found.site(
            Warning,
            site,
            site.at("balancer/nat"),
            format!(
                "At {} every mail system that sends by SMTP looks like the balancer. A receive \
                 connector that trusts this address is an open relay.",
                site.title()
            ),
            "Keep the senders' addresses for SMTP, on a virtual IP of its own if need be.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Nat, Protocol};

    fn relay() -> Plan {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::Internal);
        plan.sites[0].balancer.nat = Some(Nat::Snat);
        plan
    }

    #[test]
    fn a_relay_behind_source_translation_is_a_warning() {
        let found = findings("LB-36", &relay());
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "warning", "/sites/0/balancer/nat")
        );
    }

    #[test]
    fn it_takes_both() {
        let mut plan = relay();
        plan.sites[0].balancer.nat = Some(Nat::Dsr);
        assert_eq!(severities("LB-36", &plan), "");
        let mut plan = relay();
        plan.sites[0].exposure.remove(&Protocol::Smtp);
        plan.sites[0].exposure.insert(Protocol::Submission, Exposure::Both);
        assert_eq!(severities("LB-36", &plan), "", "submission signs in");
    }
}
