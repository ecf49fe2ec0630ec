//! What has to spread clients over the servers: one row a site, protocol and path.

mod because;
mod row;

use super::answers::Answers;
use super::site::SiteView;
use super::types::{Balancing, Need, RuleId, SatisfiedBy};
use crate::facts::ports;
use crate::facts::services::Service;
use crate::terms::{Affinity, BalancerKind, Method, Path, Protocol, Tls};
use row::Row;

/// The rows of one site: protocols in the order of the file format, inside before outside.
pub(super) fn of_site<'a>(
    site: &'a SiteView<'_>,
    answers: &'a Answers,
) -> impl Iterator<Item = Balancing> + 'a {
    let used = site.published().filter(|_| !site.servers.is_empty());
    used.flat_map(move |(protocol, exposure)| {
        let paths = [Path::Internal, Path::External].into_iter();
        paths
            .filter(move |path| exposure.has(*path))
            .map(move |path| row(site, protocol, path, answers))
    })
}

fn row(site: &SiteView<'_>, protocol: Protocol, path: Path, answers: &Answers) -> Balancing {
    let service = Service::of(answers.version, protocol);
    let need = if site.needs_balancing() { Need::Required } else { Need::None };
    let (satisfied_by, rule) = match need {
        Need::None => (None, "LB-03"),
        Need::Required => satisfied_by(site, protocol, path, service.affinity, answers),
    };
    let methods = methods(site, service.methods, satisfied_by);
    let row = Row { site, answers, protocol, service, need, satisfied_by, methods };
    let because = because::of(&row, rule);
    Balancing {
        site: site.id.clone(),
        protocol,
        path,
        need,
        satisfied_by,
        layer: layer(site, protocol, answers),
        affinity: service.affinity,
        methods: row.methods,
        ports: ports::of(protocol),
        group: (protocol == Protocol::MapiRpc).then_some("rpc"),
        affinity_seconds: service.affinity_seconds,
        idle_seconds: service.idle_seconds,
        probe: service.probe,
        because,
    }
}

/// What is planned and does it, with the rule that says so.
fn satisfied_by(
    site: &SiteView<'_>,
    protocol: Protocol,
    path: Path,
    affinity: Affinity,
    answers: &Answers,
) -> (Option<SatisfiedBy>, RuleId) {
    if path == Path::External && protocol.is_https() && site.farm {
        return (Some(SatisfiedBy::Edge), "LB-20");
    }
    let missing = if protocol == Protocol::MapiRpc { "LB-02" } else { "LB-01" };
    match site.balancer {
        BalancerKind::None => (None, missing),
        BalancerKind::Wnlb if site.wnlb_on_dag() => (None, "LB-24"),
        BalancerKind::DnsRoundRobin if answers.is_2010() && affinity == Affinity::Required => {
            (None, "LB-18")
        }
        BalancerKind::DnsRoundRobin => (Some(SatisfiedBy::Balancer), "LB-18"),
        BalancerKind::Wnlb | BalancerKind::Layer4 | BalancerKind::Layer7 => {
            (Some(SatisfiedBy::Balancer), missing)
        }
    }
}

fn layer(site: &SiteView<'_>, protocol: Protocol, answers: &Answers) -> &'static str {
    let layer_4 = match site.balancer {
        // Windows NLB reads no HTTP (FW-09).
        BalancerKind::Wnlb => true,
        BalancerKind::Layer4 => !answers.is_2010(),
        _ => false,
    };
    if protocol.is_https() && !layer_4 { "7" } else { "4" }
}

/// Ways that work, cut to what the planned balancer can do.
fn methods(
    site: &SiteView<'_>,
    methods: &'static [Method],
    satisfied_by: Option<SatisfiedBy>,
) -> Vec<Method> {
    let by_balancer = satisfied_by == Some(SatisfiedBy::Balancer);
    let known: &[Method] = match site.balancer {
        BalancerKind::DnsRoundRobin => &[Method::Any],
        BalancerKind::Layer7 if site.balancer_tls != Tls::Passthrough => return methods.to_vec(),
        _ => &[Method::SourceIp, Method::Any],
    };
    methods.iter().copied().filter(|method| !by_balancer || known.contains(method)).collect()
}
