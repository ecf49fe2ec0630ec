//! ## What it looks at
//! Extended Protection (Exchange 2013 and later, from the security updates of August 2022) beside
//! a balancer or an edge that offloads TLS. Where they bridge, the plan puts one identical
//! certificate at every place, whatever the names inside are.
//!
//! ## Why it matters
//! With Extended Protection a client signs the certificate that it has seen, and Exchange compares
//! it with its own. Offloaded traffic has none, and a bridge with another certificate shows the
//! client the wrong one: either way the password prompt never ends.
//!
//! Microsoft's load-balancing text for Exchange 2016 ends TLS at the balancer; the text on Extended
//! Protection forbids offloading and accepts bridging only with the same certificate. The deciding
//! question is whether Extended Protection is on. The plan takes it as on in 2019 and SE, and off
//! in 2013 and 2016 until answered.
//!
//! ## What to do
//! Bridge with the same certificate at edge, balancer and servers, or pass TLS through. Keep the
//! TLS settings of all servers equal, allow no NTLMv1, set `SSLOffloading` of Outlook Anywhere to
//! false, and leave the EWS front end of servers that publish Modern Hybrid out.
//!
//! ## Source
//! Microsoft, "Configure Windows Extended Protection in Exchange Server", learn.microsoft.com;
//! Frank Zöchling, frankysweb.de, on Extended Protection.

use super::shared::offloading;
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{FROM_2013, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-31",
    title: "Extended Protection wants one certificate from end to end",
    versions: FROM_2013,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.extended_protection {
        return;
    }
    let assumed = match scene.given.organisation.extended_protection {
        None => " (assumed for this version)",
        Some(_) => "",
    };
    for site in &scene.sites {
        let Some((device, at)) = offloading(site) else { continue };
        found.site(
            Error,
            site,
            site.at(at),
            format!(
                "Extended Protection is on{assumed}, but Exchange never sees the TLS of clients of \
                 {}: {device} opens it and passes clear text on.",
                site.title()
            ),
            "Bridge TLS with the same certificate at every place, or pass it through.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{EdgeKind, Tls, Version};

    #[test]
    fn offloading_is_an_error_and_bridging_is_not() {
        let mut plan = case_of(Version::Se);
        assert_eq!(severities("LB-31", &plan), "");
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        let found = findings("LB-31", &plan);
        assert_eq!((found.len(), found[0].0, &*found[0].1), (1, "error", "/sites/0/balancer/tls"));
        assert!(found[0].2.contains("assumed"), "{found:?}");
        plan.organisation.extended_protection = Some(true);
        assert_eq!(severities("LB-31", &plan), "error");
    }

    #[test]
    fn an_edge_counts_like_a_balancer() {
        let mut plan = case_of(Version::V2016);
        plan.organisation.extended_protection = Some(true);
        plan.sites[0].edge.kind = Some(EdgeKind::LoadBalancer);
        plan.sites[0].edge.tls = Some(Tls::Offload);
        let found = findings("LB-31", &plan);
        assert_eq!((found.len(), &*found[0].1), (1, "/sites/0/edge/tls"));
        assert!(!found[0].2.contains("assumed"), "{found:?}");
    }

    #[test]
    fn where_it_is_off_nothing_is_compared() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        assert_eq!(severities("LB-31", &plan), "");
        let mut plan = case();
        plan.organisation.extended_protection = Some(true);
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        assert_eq!(severities("LB-31", &plan), "");
    }
}
