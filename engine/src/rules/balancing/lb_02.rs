//! ## What it looks at
//! Outlook over MAPI at a site with two Client Access servers or more: something inside has to
//! spread it over them. A layer 4 or layer 7 balancer does, Windows Network Load Balancing does
//! where it may run; DNS round robin and the edge don't.
//!
//! ## Why it matters
//! An array is a name in Active Directory and nothing more: creating it balances nothing. Its name
//! has to resolve to an address behind which several servers answer, otherwise every Outlook of
//! the site hangs on a single one of them.
//!
//! ## What to do
//! Plan a balancer with a virtual IP inside, and let the name of the array resolve to it.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Microsoft, "Understanding Load Balancing in Exchange 2010", TechNet Library.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-02",
    title: "An array needs something that balances RPC",
    versions: ONLY_2010,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        let open = rows.iter().any(|row| row.protocol == Protocol::MapiRpc && row.is_missing());
        if !open {
            continue;
        }
        found.site(
            Error,
            site,
            site.at("balancer/kind"),
            format!(
                "Outlook inside reaches {} by MAPI over RPC, but nothing in the plan spreads it \
                 over the {} servers: the array is only a name.",
                site.title(),
                site.servers.len()
            ),
            "Plan a layer 4 or layer 7 balancer inside, whose address the name of the array has.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, severities};
    use crate::terms::{BalancerKind, EdgeKind, Protocol};

    fn with(kind: BalancerKind) -> String {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(kind);
        severities("LB-02", &plan)
    }

    #[test]
    fn what_has_an_address_of_its_own_can_do_it() {
        assert_eq!(with(BalancerKind::Layer4), "");
        assert_eq!(with(BalancerKind::Layer7), "");
        assert_eq!(with(BalancerKind::Wnlb), "");
    }

    #[test]
    fn nothing_and_round_robin_cannot() {
        assert_eq!(with(BalancerKind::None), "error");
        assert_eq!(with(BalancerKind::DnsRoundRobin), "error");
    }

    #[test]
    fn windows_balancing_cannot_on_servers_of_a_dag() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        plan.sites[0].multi_role = Some(true);
        plan.sites[0].dag = Some(true);
        assert_eq!(severities("LB-02", &plan), "error");
    }

    #[test]
    fn a_farm_at_the_edge_does_nothing_for_outlook_inside() {
        let mut plan = case();
        plan.sites[0].balancer.kind = None;
        plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
        plan.sites[0].edge.farm = Some(true);
        assert_eq!(severities("LB-02", &plan), "error");
    }

    #[test]
    fn one_server_or_no_mapi_needs_nothing() {
        let mut plan = case();
        plan.sites[0].balancer.kind = None;
        plan.sites[0].exposure.remove(&Protocol::MapiRpc);
        assert_eq!(severities("LB-02", &plan), "");
        let mut plan = case();
        plan.sites[0].balancer.kind = None;
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-02", &plan), "");
    }
}
