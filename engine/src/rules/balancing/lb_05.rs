//! ## What it looks at
//! A layer 4 or layer 7 balancer that is a single device, or of which nobody has said that it is a
//! redundant pair.
//!
//! ## Why it matters
//! Two servers behind one box are one box: the weakest part decides how often clients lose their
//! mail. A virtual appliance on one host counts as one device as well.
//!
//! ## What to do
//! Plan the balancer as a pair with a shared address, on two hosts if it is virtual.
//!
//! ## Source
//! Microsoft, "Load balancing in Exchange Server", github.com/MicrosoftDocs/OfficeDocs-Exchange,
//! where a pair is recommended and not required.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-05",
    title: "The balancer itself is redundant",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        let single = site.has_device() && site.given.balancer.pair != Some(true);
        if !single || rows.is_empty() {
            continue;
        }
        let what = match site.given.balancer.pair {
            Some(_) => "is a single device",
            None => "is assumed to be a single device, because that is not known yet",
        };
        found.site(
            Warning,
            site,
            site.at("balancer/pair"),
            format!("The balancer of {} {what}: when it stops, all clients stop.", site.title()),
            "Plan a redundant pair.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::BalancerKind;

    #[test]
    fn a_pair_is_fine_and_one_device_is_not() {
        let mut plan = case();
        assert_eq!(severities("LB-05", &plan), "");
        plan.sites[0].balancer.pair = Some(false);
        let found = findings("LB-05", &plan);
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "warning", "/sites/0/balancer/pair")
        );
    }

    #[test]
    fn no_answer_is_taken_as_one_device_and_says_so() {
        let mut plan = case();
        plan.sites[0].balancer.pair = None;
        let found = findings("LB-05", &plan);
        assert!(found[0].2.contains("assumed"), "{found:?}");
    }

    #[test]
    fn what_is_no_device_cannot_be_a_pair() {
        for kind in [BalancerKind::None, BalancerKind::DnsRoundRobin, BalancerKind::Wnlb] {
            let mut plan = case();
            plan.sites[0].balancer.pair = Some(false);
            plan.sites[0].balancer.kind = Some(kind);
            assert_eq!(severities("LB-05", &plan), "", "{kind:?}");
        }
    }

    #[test]
    fn a_site_that_nobody_uses_has_no_clients_to_lose() {
        let mut plan = case();
        plan.sites[0].balancer.pair = Some(false);
        plan.sites[0].exposure.clear();
        assert_eq!(severities("LB-05", &plan), "");
    }
}
