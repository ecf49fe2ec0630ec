//! What has to pass between the zones, and what never may.

use super::answers::Answers;
use super::site::SiteView;
use super::types::{Action, FirewallRow, RuleId};
use crate::facts::ports;
use crate::terms::{EdgeKind, Path, Protocol, Tls};

/// The rows of one site.
pub(super) fn of_site(site: &SiteView<'_>, answers: &Answers) -> Vec<FirewallRow> {
    if site.servers.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let inside = inside_address(site);
    let outside = outside_address(site);
    rows.extend(allow("clients", &inside, used(site, Path::Internal, is_rpc), &["LB-09", "LB-10"]));
    if answers.is_2010() && site.given.public_folders.unwrap_or(false) {
        let ports = ports::PUBLIC_FOLDERS.to_vec();
        rows.extend(allow("clients", &servers(site), ports, &["LB-13", "CAS-18"]));
    }
    rows.extend(allow("clients", &inside, used(site, Path::Internal, is_tls), &["LB-01"]));
    let from_internet = used(site, Path::External, is_tls);
    let web: &[RuleId] =
        if site.has_https(Path::External) { &["LB-01", "EXP-28"] } else { &["LB-01"] };
    rows.extend(allow("internet", &outside, from_internet, web));
    if site.edge != EdgeKind::None {
        rows.extend(behind_edge(site, &inside, &outside));
    }
    if site.has_vip() && site.needs_balancing() {
        rows.extend(behind_balancer(site, answers));
    }
    rows.push(FirewallRow {
        from: "internet".into(),
        to: servers(site),
        ports: ports::NEVER_FROM_INTERNET.to_vec(),
        action: Action::Block,
        because: vec!["EXP-11"],
    });
    rows
}

fn behind_edge(site: &SiteView<'_>, inside: &str, edge: &str) -> Vec<FirewallRow> {
    let https = site.has_https(Path::External);
    let web = if site.edge_tls == Tls::Offload { ports::CLEAR_HTTP } else { HTTPS };
    let to = if site.farm { servers(site) } else { inside.to_owned() };
    let web = if https { web.to_vec() } else { Vec::new() };
    let mail = used(site, Path::External, Protocol::is_mail);
    allow(edge, &to, web, &["LB-20"])
        .into_iter()
        .chain(allow(edge, inside, mail, &["LB-20"]))
        .collect()
}

fn behind_balancer(site: &SiteView<'_>, answers: &Answers) -> Vec<FirewallRow> {
    let mut all = used(site, Path::Internal, |_| true);
    for port in used(site, Path::External, |_| true) {
        if !all.contains(&port) {
            all.push(port);
        }
    }
    if site.balancer_tls == Tls::Offload && all.contains(&"443") {
        all.extend(ports::CLEAR_HTTP);
    }
    let probes = if answers.is_2010() { "LB-14" } else { "LB-15" };
    allow(&inside_address(site), &servers(site), all, &[probes]).into_iter().collect()
}

const HTTPS: &[&str] = &["443"];

fn is_rpc(protocol: Protocol) -> bool {
    protocol == Protocol::MapiRpc
}

fn is_tls(protocol: Protocol) -> bool {
    protocol.is_tls()
}

/// Ports of the protocols that are used along a path, each once.
fn used(site: &SiteView<'_>, path: Path, wanted: impl Fn(Protocol) -> bool) -> Vec<&'static str> {
    let mut all = Vec::new();
    for (protocol, exposure) in site.exposures.used() {
        if wanted(protocol) && exposure.has(path) {
            let new = ports::as_text(protocol).iter().filter(|port| !all.contains(*port));
            all.extend(new.copied().collect::<Vec<_>>());
        }
    }
    all
}

fn allow(
    from: &str,
    to: &str,
    ports: Vec<&'static str>,
    because: &[RuleId],
) -> Option<FirewallRow> {
    (!ports.is_empty()).then(|| FirewallRow {
        from: from.into(),
        to: to.into(),
        ports,
        action: Action::Allow,
        because: because.to_vec(),
    })
}

fn servers(site: &SiteView<'_>) -> String {
    format!("servers:{}", site.id)
}

fn inside_address(site: &SiteView<'_>) -> String {
    if site.has_vip() { format!("vip:{}", site.id) } else { servers(site) }
}

fn outside_address(site: &SiteView<'_>) -> String {
    match site.edge {
        EdgeKind::None => inside_address(site),
        _ => format!("edge:{}", site.id),
    }
}
