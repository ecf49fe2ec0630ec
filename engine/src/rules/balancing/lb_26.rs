//! ## What it looks at
//! A balancer or an edge that opens TLS and speaks clear HTTP to the servers, called offloading. A
//! warning; an error from Exchange 2013 where Extended Protection is on, as it is by default in
//! 2019 and SE, and in every version where Exchange Online comes in that way.
//!
//! ## Why it matters
//! Offloading once saved processor time. Its price is that passwords and mail cross the last
//! stretch in clear, and with Extended Protection no client can sign in, because Exchange never
//! sees the TLS that the client signed. Exchange 2010 supports it: OWA wants a registry value, the
//! RTM version changes in web.config that SP1 must not get, ActiveSync only for what comes from
//! the internet, and mailbox moves through MRSProxy not at all. Exchange 2013 supports it from
//! SP1. Exchange Online brings tokens that name https and the host: a server that was asked by
//! plain HTTP refuses them, and mailbox moves are not supported behind offloading. The Hybrid Agent
//! talks to a server itself, so it does not mind.
//!
//! ## What to do
//! Bridge instead: open TLS, look, and close it again with a certificate of the same names on the
//! servers.
//!
//! ## Source
//! TechNet Wiki 1267, "How to Configure SSL Offloading in Exchange 2010"; Microsoft, "Configuring
//! SSL offloading in Exchange 2013" (with its section on MRSProxy) and "Configure Windows Extended
//! Protection in Exchange Server", learn.microsoft.com; Microsoft, "Using hybrid Modern
//! Authentication with Outlook for iOS and Android", for what a token names
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); SE from general knowledge.

use super::shared::offloading;
use crate::design::Severity::{Error, Warning};
use crate::design::site::SiteView;
use crate::design::{Scene, Severity};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-26",
    title: "Offloading TLS leaves the last stretch in clear",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        let Some((device, at)) = offloading(site) else { continue };
        for (severity, price) in prices(scene, site) {
            found.site(
                severity,
                site,
                site.at(at),
                format!("At {} {device} offloads TLS: {price}.", site.title()),
                "Bridge TLS instead: open it and encrypt again towards the servers.",
            );
        }
    }
}

/// What it costs here: every error, else the warning.
fn prices(scene: &Scene<'_>, site: &SiteView<'_>) -> Vec<(Severity, &'static str)> {
    let called = site.uses(Protocol::Ews) || site.uses(Protocol::Autodiscover);
    let errors = [
        (
            scene.answers.extended_protection,
            "with Extended Protection on, nobody can sign in through it",
        ),
        (
            scene.answers.classic_hybrid && called,
            "Exchange Online's tokens are refused and mailbox moves are not supported",
        ),
    ];
    let told: Vec<_> =
        errors.into_iter().filter(|(holds, _)| *holds).map(|(_, price)| (Error, price)).collect();
    if told.is_empty() {
        vec![(Warning, "passwords and mail cross the last stretch to the servers in clear")]
    } else {
        told
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{EdgeKind, Exposure, HybridKind, Protocol, Tls, Version};

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

    #[test]
    fn exchange_online_cannot_come_that_way_and_the_agent_does_not_mind() {
        let mut plan = case();
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        plan.organisation.hybrid = Some(true);
        let found = findings("LB-26", &plan);
        assert_eq!((found.len(), found[0].0), (1, "error"));
        assert!(found[0].2.contains("tokens are refused"), "{found:?}");
        plan.organisation.hybrid_kind = Some(HybridKind::Agent);
        assert_eq!(severities("LB-26", &plan), "warning");
        plan.organisation.hybrid_kind = Some(HybridKind::Classic);
        assert_eq!(severities("LB-26", &plan), "error");
        plan.organisation.hybrid = Some(false);
        assert_eq!(severities("LB-26", &plan), "warning");
    }

    #[test]
    fn it_minds_only_where_it_calls() {
        let mut plan = case();
        plan.sites[0].balancer.tls = Some(Tls::Offload);
        plan.organisation.hybrid = Some(true);
        plan.sites[0].exposure.clear();
        plan.sites[0].exposure.insert(Protocol::Owa, Exposure::Both);
        assert_eq!(severities("LB-26", &plan), "warning");
    }
}
