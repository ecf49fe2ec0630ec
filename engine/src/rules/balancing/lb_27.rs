//! ## What it looks at
//! A layer 7 balancer that leaves TLS closed. Where a balancer or an edge bridges, the plan puts
//! the certificate with the same names there and on the servers.
//!
//! ## Why it matters
//! Reading HTTP is what layer 7 is for: cookies, headers, virtual directories. Behind closed TLS
//! there is nothing to read: the device works like one of layer 4 and costs more. Bridging opens
//! the connection, looks, and closes it again, and nothing crosses the network in clear.
//!
//! ## What to do
//! Bridge: a certificate with the names of the clients at the balancer, one with the same names on
//! the servers. Or say that it is a layer 4 balancer.
//!
//! ## Source
//! Microsoft, "Digital certificates and SSL" (Exchange 2013) and "Load balancing in Exchange
//! Server", github.com/MicrosoftDocs/OfficeDocs-Exchange; TechNet Wiki 1267, "How to Configure SSL
//! Offloading in Exchange 2010".

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{BalancerKind, Path, Tls};

pub(super) const RULE: Rule = Rule {
    id: "LB-27",
    title: "Open TLS, look, close it again",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        let blind = site.balancer == BalancerKind::Layer7 && site.balancer_tls == Tls::Passthrough;
        let https = site.has_https(Path::Internal) || site.has_https(Path::External);
        if !blind || !https || site.servers.is_empty() {
            continue;
        }
        found.site(
            Advice,
            site,
            site.at("balancer/tls"),
            format!(
                "The layer 7 balancer of {} passes TLS through, so it sees no more than a layer 4 \
                 balancer.",
                site.title()
            ),
            "Bridge TLS at the balancer, with a certificate of the same names as on the servers.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{BalancerKind, EdgeKind, Outlook, Protocol, Tls};

    fn closed() -> Plan {
        let mut plan = case();
        plan.sites[0].balancer.tls = Some(Tls::Passthrough);
        plan
    }

    #[test]
    fn layer_7_that_sees_nothing_is_worth_a_word() {
        assert_eq!(severities("LB-27", &case()), "");
        let found = findings("LB-27", &closed());
        assert_eq!((found.len(), found[0].0, &*found[0].1), (1, "advice", "/sites/0/balancer/tls"));
    }

    #[test]
    fn layer_4_and_what_is_no_https_are_not() {
        let mut plan = closed();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        assert_eq!(severities("LB-27", &plan), "");
        let mut plan = closed();
        plan.organisation.oldest_outlook = Some(Outlook::Only2003);
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::MapiRpc);
        assert_eq!(severities("LB-27", &plan), "");
    }

    #[test]
    fn a_bridge_explains_the_certificate_and_a_closed_tunnel_does_not() {
        let explained = |plan: &Plan| {
            let certificates = crate::design(plan).certificates;
            certificates.iter().any(|certificate| certificate.because.contains(&"LB-27"))
        };
        assert!(explained(&case()));
        let mut plan = closed();
        assert!(!explained(&plan));
        plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
        assert!(explained(&plan), "an edge bridges unless it is said otherwise");
        plan.sites[0].edge.tls = Some(Tls::Offload);
        assert!(!explained(&plan));
    }
}
