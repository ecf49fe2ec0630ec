//! ## What it looks at
//! A layer 4 balancer before two or more servers of Exchange 2010 on which clients use HTTPS.
//!
//! ## Why it matters
//! Most web protocols of Exchange 2010 want a client to stay on its server. A device that doesn't
//! open TLS sees no cookie and no header, so the source address is the only thing left to go by.
//! That works while there are many addresses; where users share a few (a branch, a proxy, a mobile
//! carrier) they all land on one server. RPC, POP, IMAP and SMTP are at home at layer 4.
//!
//! Guides differ on web services: Microsoft requires a client to stay for 45 minutes and calls
//! anything else unsupported, HAProxy's guide for 2010 balances them without. The deciding question
//! is whether anything subscribes to notifications or streams them. The plan asks for affinity.
//!
//! ## What to do
//! Balance HTTPS at layer 7, opening TLS and closing it again. Or find out from how many addresses
//! the users come, and accept source address affinity on that ground.
//!
//! ## Source
//! Microsoft, "Load balancing" (Exchange 2013), which names layer 7 as the recommendation for
//! 2010, github.com/MicrosoftDocs/OfficeDocs-Exchange; TechNet Wiki 1267, "How to Configure SSL
//! Offloading in Exchange 2010"; Microsoft, "Load Balancing Requirements of Exchange Protocols",
//! TechNet Library, ff625248.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::{Affinity, BalancerKind, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "LB-07",
    title: "HTTPS of Exchange 2010 belongs on layer 7",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        if site.balancer != BalancerKind::Layer4 || !site.needs_balancing() {
            continue;
        }
        let kept = rows.iter().filter(|row| row.affinity != Affinity::None);
        let mut https: Vec<_> = kept.map(|row| row.protocol).filter(|one| one.is_https()).collect();
        https.dedup();
        if https.is_empty() {
            continue;
        }
        found.site(
            Warning,
            site,
            site.at("balancer/kind"),
            format!(
                "The layer 4 balancer of {} can keep clients on their server by their address \
                 only. That concerns {}.",
                site.title(),
                Protocol::titles(&https, scene.answers.version)
            ),
            "Balance HTTPS at layer 7, or make sure that few users share an address.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, severities};
    use crate::terms::{Affinity, BalancerKind, Protocol, Version};

    #[test]
    fn layer_4_is_a_warning_and_layer_7_is_not() {
        let mut plan = case();
        assert_eq!(severities("LB-07", &plan), "");
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        assert_eq!(severities("LB-07", &plan), "warning");
    }

    #[test]
    fn one_server_does_not_mind() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-07", &plan), "");
    }

    #[test]
    fn only_what_wants_to_stay_is_named() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        let found = crate::rules::test::findings("LB-07", &plan);
        let free = crate::design(&plan).balancing;
        let free = free.iter().filter(|row| row.affinity == Affinity::None);
        let free: Vec<_> = free.filter(|row| row.protocol.is_https()).collect();
        assert!(!free.is_empty());
        for row in free {
            let title = row.protocol.title(Version::V2010);
            assert!(!found[0].2.contains(title), "{title}: {found:?}");
        }
        assert!(found[0].2.contains("Outlook Web App"), "{found:?}");
    }

    #[test]
    fn nor_does_mail_without_https() {
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(crate::terms::Outlook::Only2003);
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::MapiRpc);
        assert_eq!(severities("LB-07", &plan), "");
    }

    #[test]
    fn later_versions_need_no_affinity() {
        let mut plan = case_of(Version::V2013);
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        assert_eq!(severities("LB-07", &plan), "");
    }
}
