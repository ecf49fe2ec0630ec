//! ## What it looks at
//! Windows Network Load Balancing as the balancer of a site, and how many servers it would have.
//!
//! ## Why it matters
//! It balances servers, not services: a server whose Exchange is stopped but whose Windows runs
//! keeps its clients. The only affinity is the source address. Adding or removing a server makes
//! clients reconnect, and the shared address floods the switch unless network people and the hosts
//! of virtual machines are prepared for it. The number of servers has two limits in the sources:
//! Windows allows 32, Exchange's own guidance stops at 8; the plan takes 8.
//!
//! ## What to do
//! Prefer a hardware or virtual balancer that probes the services. If it stays, bring the network
//! people into the room and keep to 8 servers.
//!
//! ## Source
//! Ross Smith IV's TechEd advice for Exchange 2010, as summed up by Quisitive; Microsoft, "Load
//! balancing" (Exchange 2013), github.com/MicrosoftDocs/OfficeDocs-Exchange; the limit of Windows
//! from TechGenix on Network Load Balancing with Exchange 2007.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::balancers::{WNLB_NODES, WNLB_NODES_OF_WINDOWS};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::BalancerKind;

pub(super) const RULE: Rule = Rule {
    id: "LB-25",
    title: "Windows NLB balances servers, not services",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.balancer == BalancerKind::Wnlb) {
        let nodes = site.servers.len();
        let many = if nodes > WNLB_NODES {
            format!(
                " And {nodes} servers are more than the {WNLB_NODES} that are recommended for \
                 Exchange (Windows allows {WNLB_NODES_OF_WINDOWS})."
            )
        } else {
            String::new()
        };
        found.site(
            Warning,
            site,
            site.at("balancer/kind"),
            format!(
                "Windows NLB at {} does not notice a stopped service, knows only the source \
                 address, and floods the switch.{many}",
                site.title()
            ),
            "Plan a hardware or virtual balancer that probes the services.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::BalancerKind;

    #[test]
    fn it_is_always_worth_a_warning() {
        let mut plan = case();
        assert_eq!(severities("LB-25", &plan), "");
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        assert_eq!(severities("LB-25", &plan), "warning");
    }

    #[test]
    fn the_ninth_server_is_named() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        plan.sites[0].servers = (1..=8).map(|n| format!("ex{n}.corp.contoso.com")).collect();
        assert!(!findings("LB-25", &plan)[0].2.contains("more than"));
        plan.sites[0].servers.push("ex9.corp.contoso.com".into());
        assert!(findings("LB-25", &plan)[0].2.contains("9 servers are more than the 8"));
    }
}
