//! ## What it looks at
//! An edge before Exchange 2010 that publishes the balancer's virtual IP instead of the servers,
//! where the balancer can keep a client on its server by the source address only.
//!
//! ## Why it matters
//! A reverse proxy speaks to the inside with its own address. To the balancer all clients from the
//! internet are then one client, and all of them land on one server: one address in, one server
//! used.
//!
//! ## What to do
//! Let the balancer read HTTP and use cookies and headers; or let the edge keep the clients'
//! addresses; or let the edge publish the servers as a farm, and keep the virtual IP for the
//! clients inside. Where it is not known yet whose address the edge shows, ask.
//!
//! ## Source
//! Exchange Team blog, "Combining Web Farm publishing with CAS arrays", for the reasons on both
//! sides; Mike Hall, blogs.technet.com, 5 September 2012, on affinity behind one address.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::{Affinity, EdgeKind, EdgeNat, Method, Path, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "LB-22",
    title: "An edge before the virtual IP looks like one client",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        if site.edge == EdgeKind::None || site.farm || !site.has_vip() || !site.needs_balancing() {
            continue;
        }
        let shown = match site.given.edge.nat {
            Some(EdgeNat::Dnat) => continue,
            Some(EdgeNat::Snat) => "shows the balancer its own address for every client",
            None => {
                "may show the balancer its own address for every client, which is not known yet"
            }
        };
        let by_address = rows.iter().filter(|row| {
            let sticky = row.affinity != Affinity::None && row.methods == [Method::SourceIp];
            row.path == Path::External && row.protocol.is_https() && sticky
        });
        let protocols: Vec<Protocol> = by_address.map(|row| row.protocol).collect();
        if protocols.is_empty() {
            continue;
        }
        found.site(
            Warning,
            site,
            site.at("edge/farm"),
            format!(
                "The edge of {} {shown}. The balancer goes by addresses: then one server gets all \
                 of {}.",
                site.title(),
                Protocol::titles(&protocols, scene.answers.version)
            ),
            "Balance at layer 7, keep the clients' addresses, or publish the servers as a farm.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{BalancerKind, EdgeKind, EdgeNat, Protocol, Version};

    fn edge_before_layer_4() -> Plan {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].balancer.tls = None;
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan
    }

    #[test]
    fn affinity_by_address_behind_an_edge_is_a_warning() {
        let found = findings("LB-22", &edge_before_layer_4());
        assert_eq!((found.len(), found[0].0, &*found[0].1), (1, "warning", "/sites/0/edge/farm"));
        assert!(!found[0].2.contains("Autodiscover"), "needs no affinity: {found:?}");
    }

    #[test]
    fn whose_address_the_edge_shows_is_a_fact_only_once_it_is_answered() {
        let mut plan = edge_before_layer_4();
        assert!(findings("LB-22", &plan)[0].2.contains("not known yet"));
        plan.sites[0].edge.nat = Some(EdgeNat::Snat);
        assert!(!findings("LB-22", &plan)[0].2.contains("not known yet"));
        plan.sites[0].edge.nat = Some(EdgeNat::Dnat);
        assert_eq!(severities("LB-22", &plan), "");
    }

    #[test]
    fn a_farm_no_edge_or_one_server_are_none() {
        let mut plan = edge_before_layer_4();
        plan.sites[0].edge.farm = Some(true);
        assert_eq!(severities("LB-22", &plan), "");
        let mut plan = edge_before_layer_4();
        plan.sites[0].edge.kind = None;
        assert_eq!(severities("LB-22", &plan), "");
        let mut plan = edge_before_layer_4();
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-22", &plan), "");
    }

    #[test]
    fn layer_7_sees_more_than_addresses() {
        let mut plan = edge_before_layer_4();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer7);
        assert_eq!(severities("LB-22", &plan), "");
    }

    #[test]
    fn what_needs_no_affinity_does_not_mind() {
        let mut plan = edge_before_layer_4();
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Autodiscover);
        assert_eq!(severities("LB-22", &plan), "");
        let mut plan = edge_before_layer_4();
        plan.organisation.exchange = Some(Version::V2013);
        assert_eq!(severities("LB-22", &plan), "");
    }
}
