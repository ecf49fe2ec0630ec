//! ## What it looks at
//! MAPI over RPC at a site where a balancer that can do it spreads Outlook over the servers. The plan proposes one static port for the RPC Client Access service and one for the
//! Address Book service, 59531 and 59532, the same on every server of the site.
//!
//! ## Why it matters
//! By default each start of the services takes other ports out of some fifty thousand. A balancer
//! and a firewall would have to let all of them through. With two known ports the balancer needs
//! three services, and the firewall's list is one line that people can read.
//!
//! ## What to do
//! Set both ports on every Client Access server before Outlook connects. They lie between 59531
//! and 60554, differ from each other, and must be free: check with `netstat`, and take them out of
//! the dynamic range with `netsh`. The pair is a convention; some vendors use 60000 and 60001, or
//! 60200 and 60201.
//!
//! ## Source
//! Microsoft, TechNet Wiki 864, "Configure Static RPC Ports on an Exchange 2010 Client Access
//! Server"; Byron Wright, "Static RPC Ports for Exchange 2010", byronwright.blogspot.ca, August
//! 2011; the range as quoted in the field.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::facts::ports;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-09",
    title: "Two static ports for Outlook over RPC",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        let mut rpc = rows.iter().filter(|row| row.protocol == Protocol::MapiRpc);
        if !rpc.any(|row| row.satisfied_by.is_some()) {
            continue;
        }
        found.site(
            Advice,
            site,
            site.at("exposure/mapiRpc"),
            format!(
                "Outlook reaches {} by MAPI over RPC through a balancer. The plan counts on static \
                 ports: {} for RPC Client Access, {} for the Address Book.",
                site.title(),
                ports::RPC_CLIENT_ACCESS,
                ports::RPC_ADDRESS_BOOK
            ),
            "Set the two ports on every server of the site, after checking that they are free.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{BalancerKind, Protocol};

    #[test]
    fn a_balancer_in_the_way_of_rpc_asks_for_them() {
        let found = findings("LB-09", &case());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].0, &*found[0].1), ("advice", "/sites/0/exposure/mapiRpc"));
        assert!(found[0].2.contains("59531") && found[0].2.contains("59532"), "{found:?}");
    }

    #[test]
    fn nothing_in_the_way_does_not() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::None);
        assert_eq!(severities("LB-09", &plan), "");
    }

    #[test]
    fn what_cannot_balance_rpc_is_no_way_to_it() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        assert_eq!(severities("LB-09", &plan), "");
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-09", &plan), "");
    }

    #[test]
    fn neither_do_other_protocols_or_missing_servers() {
        let mut plan = case();
        plan.sites[0].exposure.remove(&Protocol::MapiRpc);
        assert_eq!(severities("LB-09", &plan), "");
        let mut plan = case();
        plan.sites[0].servers.clear();
        assert_eq!(severities("LB-09", &plan), "");
    }
}
