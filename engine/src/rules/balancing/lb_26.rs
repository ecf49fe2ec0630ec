//! ## What it looks at
//! A balancer or an edge that opens TLS and speaks clear HTTP to the servers, called offloading. A
//! warning; an error from Exchange 2013 where Extended Protection is on, as it is by default in
//! 2019 and SE.
//!
//! ## Why it matters
//! Offloading once saved processor time. Its price is that passwords and mail cross the last
//! stretch in clear, and with Extended Protection no client can sign in, because Exchange never
//! sees the TLS that the client signed. Exchange 2010 supports it: OWA wants a registry value, the
//! RTM version changes in web.config that SP1 must not get, ActiveSync only for what comes from
//! the internet, and mailbox moves through MRSProxy not at all. Exchange 2013 supports it from
//! SP1.
//!
//! ## What to do
//! Bridge instead: open TLS, look, and close it again with a certificate of the same names on the
//! servers.
//!
//! ## Source
//! TechNet Wiki 1267, "How to Configure SSL Offloading in Exchange 2010"; Microsoft, "Configuring
//! SSL offloading in Exchange 2013" and "Configure Windows Extended Protection in Exchange
//! Server", learn.microsoft.com; SE from general knowledge.

use super::shared::offloading;
use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-26",
    title: "Offloading TLS leaves the last stretch in clear",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let (severity, price) = if scene.answers.extended_protection {
        (Error, "with Extended Protection on, nobody can sign in through it")
    } else {
        (Warning, "passwords and mail cross the last stretch to the servers in clear")
    };
    for site in &scene.sites {
        let Some((device, at)) = offloading(site) else { continue };
        found.site(
            severity,
            site,
            site.at(at),
            format!("At {} {device} offloads TLS: {price}.", site.title()),
            "Bridge TLS instead: open it and encrypt again towards the servers.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{EdgeKind, Exposure, Protocol, Tls, Version};

    #[test]
    fn a_balancer_that_offloads_is_a_warning_and_one_that_bridges_is_not() {
        let mut plan = case();
        assert_eq!(severities("LB-26", &plan), "");
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        let found = findings("LB-26", &plan);
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "warning", "/sites/0/balancer/tls")
        );
    }

    #[test]
    fn so_is_an_edge_that_clients_from_the_internet_pass() {
        let mut plan = case();
        plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
        plan.sites[0].edge.tls = Some(Tls::Offload);
        assert_eq!(findings("LB-26", &plan)[0].1, "/sites/0/edge/tls");
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::MapiRpc);
        plan.sites[0].exposure.insert(Protocol::Owa, Exposure::Internal);
        assert_eq!(severities("LB-26", &plan), "");
    }

    #[test]
    fn extended_protection_makes_it_an_error() {
        let mut plan = case_of(Version::V2019);
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        assert_eq!(severities("LB-26", &plan), "error");
        plan.organisation.extended_protection = Some(false);
        assert_eq!(severities("LB-26", &plan), "warning");
    }

    #[test]
    fn which_2010_does_not_have() {
        let mut plan = case();
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        plan.organisation.extended_protection = Some(true);
        assert_eq!(severities("LB-26", &plan), "warning");
    }
}
