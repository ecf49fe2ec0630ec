//! The second hop: behind an edge, and behind a balancer that is a device of its own (FW-09).

use super::ends::{Context, goes_past, inside_address, servers, transport, used};
use super::rows::Rows;
use crate::design::answers::Answers;
use crate::design::site::SiteView;
use crate::design::types::{RuleId, Zone};
use crate::facts::ports;
use crate::terms::{EdgeKind, EdgeNat, Nat, Path, Protocol, Tls};

/// What the edge passes on; one that keeps the clients' addresses passes on theirs.
pub(super) fn edge(site: &SiteView<'_>, context: &Context<'_>, rows: &mut Rows) {
    if site.edge == EdgeKind::None {
        return;
    }
    let from = outer_source(site);
    let inside = inside_address(site);
    let web = if site.edge_tls == Tls::Offload { ports::CLEAR_HTTP } else { ports::WEB };
    let to = if site.farm { servers(site) } else { inside.clone() };
    let web = if site.has_https(Path::External) { web.to_vec() } else { Vec::new() };
    rows.inside(&from, &to, web, &["LB-20"]);
    let past = |protocol: Protocol| goes_past(site, protocol);
    let mail = used(site, Path::External, |protocol| protocol.is_mail() && !past(protocol));
    rows.inside(&from, &inside, mail, &["LB-20"]);
    let mail = used(site, Path::External, past);
    rows.inside(&from, &transport(site), mail, &["LB-20", "MAIL-09"]);
    let edge = format!("edge:{}", site.id);
    if context.recorded.leads(Zone::Public, &edge, "CRT-12") {
        rows.inside(&from, &format!("legacy:{}", site.id), ports::WEB.to_vec(), &["CRT-12"]);
    }
}

/// Who a device inside sees in the place of clients from the internet.
fn outer_source(site: &SiteView<'_>) -> String {
    match (site.edge, site.given.edge.nat) {
        (EdgeKind::None, _) | (_, Some(EdgeNat::Dnat)) => "internet".to_owned(),
        _ => format!("edge:{}", site.id),
    }
}

/// Who the servers see behind the balancer: its translation addresses, or the clients; its own
/// address only where it probes (FW-10).
pub(super) fn balancer(site: &SiteView<'_>, answers: &Answers, rows: &mut Rows) {
    if !site.has_device() || !site.needs_balancing() {
        return;
    }
    let probes: &[RuleId] = if answers.is_2010() { &["LB-14"] } else { &["LB-15"] };
    let vip = format!("vip:{}", site.id);
    for (to, wanted) in groups(site) {
        let inside = ports_behind(site, &[Path::Internal], &wanted);
        let outside = ports_behind(site, &[Path::External], &wanted);
        let all = ports_behind(site, &[Path::Internal, Path::External], &wanted);
        let snat = format!("snat:{}", site.id);
        match site.given.balancer.nat {
            Some(Nat::Snat) => rows.inside(&snat, &to, all.clone(), &["LB-32"]),
            Some(nat) => {
                let rule: &[RuleId] = if nat == Nat::Dsr { &["LB-37"] } else { &["LB-32"] };
                rows.inside("clients", &to, inside, rule);
                rows.inside(&outer_source(site), &to, outside, rule);
            }
            None => {
                rows.whichever("clients", &to, inside, &["LB-32"]);
                rows.whichever(&outer_source(site), &to, outside, &["LB-32"]);
                rows.whichever(&snat, &to, all.clone(), &["LB-32"]);
            }
        }
        if site.given.balancer.nat != Some(Nat::Snat) {
            rows.inside(&vip, &to, all, probes);
        }
    }
}

type Wanted<'s> = Box<dyn Fn(Protocol) -> bool + 's>;

/// The machines behind the balancer with the protocols that they serve.
fn groups<'s>(site: &'s SiteView<'_>) -> [(String, Wanted<'s>); 2] {
    [
        (servers(site), Box::new(|protocol| !site.is_for_transport(protocol))),
        (transport(site), Box::new(|protocol| site.is_for_transport(protocol))),
    ]
}

/// Ports between the balancer and the servers; what an edge spreads itself does not come by it.
fn ports_behind(
    site: &SiteView<'_>,
    paths: &[Path],
    wanted: impl Fn(Protocol) -> bool,
) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for path in paths {
        let by_edge = *path == Path::External && site.farm;
        let here = used(site, *path, |one| wanted(one) && !(by_edge && one.is_https()));
        all.extend(here.into_iter().filter(|port| !all.contains(port)).collect::<Vec<_>>());
    }
    if site.balancer_tls == Tls::Offload {
        all = all.into_iter().map(|port| if port == "443" { "80" } else { port }).collect();
    }
    all
}
