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
            let new = ports::along(protocol, path).iter().filter(|port| !all.contains(*port));
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

#[cfg(test)]
mod tests {
    use crate::design::{Action, FirewallRow};
    use crate::plan::Plan;
    use crate::rules::test::case;
    use crate::terms::{BalancerKind, EdgeKind, Exposure, Protocol, Tls};

    /// The rows that let something through, as `from to ports`.
    fn allowed(plan: &Plan) -> Vec<String> {
        let rows = crate::design(plan).firewall.into_iter();
        let allowed = rows.filter(|row| row.action == Action::Allow);
        let text = |row: FirewallRow| format!("{} {} {}", row.from, row.to, row.ports.join(","));
        allowed.map(text).collect()
    }

    #[test]
    fn a_balancer_reaches_its_servers_where_there_are_several() {
        let behind = "vip:HQ servers:HQ ";
        let has = |plan: &Plan| allowed(plan).iter().any(|row| row.starts_with(behind));
        let mut plan = case();
        assert!(has(&plan));
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        assert!(!has(&plan), "there is nothing in between");
        let mut plan = case();
        plan.sites[0].servers.truncate(1);
        assert!(!has(&plan), "one server needs none");
    }

    #[test]
    fn an_edge_stands_between_the_internet_and_the_balancer() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Imap, Exposure::External);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        let rows = allowed(&plan);
        assert!(rows.contains(&"internet edge:HQ 443,993".to_owned()), "{rows:?}");
        assert!(rows.contains(&"edge:HQ vip:HQ 443".to_owned()), "{rows:?}");
        assert!(rows.contains(&"edge:HQ vip:HQ 993".to_owned()), "{rows:?}");
        assert!(!rows.iter().any(|row| row.starts_with("internet vip")), "{rows:?}");
        plan.sites[0].edge.tls = Some(Tls::Offload);
        plan.sites[0].edge.farm = Some(true);
        let rows = allowed(&plan);
        assert!(rows.contains(&"edge:HQ servers:HQ 80".to_owned()), "{rows:?}");
    }

    #[test]
    fn clients_inside_reach_public_folders_at_the_servers_themselves() {
        let mut plan = case();
        let has =
            |plan: &Plan| allowed(plan).iter().any(|row| row == "clients servers:HQ 135,59531");
        assert!(!has(&plan));
        plan.sites[0].public_folders = Some(true);
        assert!(has(&plan), "{:?}", allowed(&plan));
    }
}
