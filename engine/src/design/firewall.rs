//! What has to pass between the zones, and what never may: the rows of a site, by who is the source.

mod behind;
mod ends;
mod online;
mod rows;

use super::answers::Answers;
use super::site::SiteView;
use super::types::{DnsRecord, FirewallRow, RecordType, RuleId, Zone};
use crate::facts::{labels, ports};
use crate::terms::{EdgeKind, Mx, Path, Protocol};
use ends::{goes_past, inside_address, outside_address, servers, transport, used};
use rows::Rows;

pub(super) use ends::{Context, Recorded, by_name};

/// The rows of one site, by their sources: clients, the internet, Exchange Online, the edge, the
/// balancer, the agent, the servers; what never passes stands last.
pub(super) fn of_site(site: &SiteView<'_>, context: &Context<'_>) -> Vec<FirewallRow> {
    let mut rows = Rows::default();
    if site.servers.is_empty() {
        // Older servers may still stand where the new ones have not come yet.
        to_older_servers(site, context, &mut rows);
        return rows.into_vec();
    }
    from_clients(site, context, &mut rows);
    from_internet(site, context, &mut rows);
    online::inwards(site, context.answers, &mut rows);
    behind::edge(site, context, &mut rows);
    behind::balancer(site, context.answers, &mut rows);
    online::outwards(site, context, &mut rows);
    if redirects(site, context, Zone::Public) {
        rows.block("redirect", ports::WEB, &["CRT-10"]);
    }
    rows.block(&servers(site), ports::NEVER_FROM_INTERNET, &["EXP-11"]);
    rows.into_vec()
}

fn from_clients(site: &SiteView<'_>, context: &Context<'_>, rows: &mut Rows) {
    let inside = inside_address(site);
    let answers = context.answers;
    rows.inside("clients", &inside, used(site, Path::Internal, is_rpc), &["LB-09", "LB-10"]);
    if answers.is_2010() && site.given.public_folders.unwrap_or(false) {
        let to =
            if site.multi_role { servers(site) } else { format!("mailboxServers:{}", site.id) };
        rows.inside("clients", &to, ports::PUBLIC_FOLDERS.to_vec(), &["LB-13", "CAS-18"]);
    }
    let own = |protocol: Protocol| protocol.is_tls() && !goes_past(site, protocol);
    rows.inside("clients", &inside, used(site, Path::Internal, own), &["LB-01"]);
    let mail = used(site, Path::Internal, |protocol| goes_past(site, protocol));
    rows.inside("clients", &transport(site), mail, &["LB-01", "MAIL-09"]);
    by_their_own_names(site, context, Zone::Internal, rows);
    to_older_servers(site, context, rows);
    if redirects(site, context, Zone::Internal) {
        rows.inside("clients", "redirect", ports::CLEAR_HTTP.to_vec(), &["CRT-10"]);
    }
}

fn to_older_servers(site: &SiteView<'_>, context: &Context<'_>, rows: &mut Rows) {
    let legacy = format!("legacy:{}", site.id);
    let of = |rule| context.recorded.leads(Zone::Internal, &legacy, rule);
    if of("CRT-12") {
        rows.inside("clients", &legacy, ports::WEB.to_vec(), &["CRT-12"]);
    }
    if of("CAS-21") {
        rows.inside("clients", &legacy, ports::RPC_ANY.to_vec(), &["CAS-21", "LB-10"]);
        rows.inside("clients", &legacy, ports::WEB.to_vec(), &["CAS-21"]);
    }
}

/// A name of clients that is the name of a server leads past the balancer (CRT-37).
fn by_their_own_names(site: &SiteView<'_>, context: &Context<'_>, zone: Zone, rows: &mut Rows) {
    let (from, to) = match (zone, site.edge) {
        (Zone::Internal, _) => ("clients", servers(site)),
        (Zone::Public, EdgeKind::None) => ("internet", servers(site)),
        (Zone::Public, _) => ("internet", outside_address(site)),
    };
    let mut ports: Vec<&'static str> = Vec::new();
    for server in &site.servers {
        let target = format!("server:{server}");
        if !context.recorded.leads(zone, &target, "CRT-37") {
            continue;
        }
        let uses = context.uses.get(server).into_iter().flatten();
        for name in uses.filter(|name| zone == Zone::Internal || name.is_outside()) {
            let along = name.protocol.map(|protocol| ports::along(protocol, name.path));
            let new = along.into_iter().flatten().copied();
            let new = new.filter(|port| !rows.passes(from, &to, port));
            ports.extend(new.filter(|port| !ports.contains(port)).collect::<Vec<_>>());
        }
    }
    // The same ports whichever site comes first.
    ports.sort_by_key(|port| port.parse::<u16>().ok());
    match zone {
        Zone::Internal => rows.inside(from, &to, ports, &["CRT-37"]),
        Zone::Public => rows.public(from, &to, ports, &["CRT-37"]),
    }
}

fn from_internet(site: &SiteView<'_>, context: &Context<'_>, rows: &mut Rows) {
    let outside = outside_address(site);
    let anybody = |protocol: Protocol| comes_from_anybody(protocol, context.answers);
    let own = |protocol: Protocol| {
        protocol.is_tls() && anybody(protocol) && !goes_past_outside(site, protocol)
    };
    let web: &[RuleId] =
        if site.has_https(Path::External) { &["LB-01", "EXP-28"] } else { &["LB-01"] };
    rows.public("internet", &outside, used(site, Path::External, own), web);
    let past = |protocol: Protocol| anybody(protocol) && goes_past_outside(site, protocol);
    rows.public("internet", &transport(site), used(site, Path::External, past), &["MAIL-09"]);
    by_their_own_names(site, context, Zone::Public, rows);
    if site.redirects_http(context.answers) {
        rows.public("internet", &outside, ports::CLEAR_HTTP.to_vec(), &["EXP-32"]);
    }
    let legacy = format!("legacy:{}", site.id);
    if context.recorded.leads(Zone::Public, &legacy, "CRT-12") {
        rows.public("internet", &legacy, ports::WEB.to_vec(), &["CRT-12"]);
    }
    if redirects(site, context, Zone::Public) {
        rows.public("internet", "redirect", ports::CLEAR_HTTP.to_vec(), &["CRT-10"]);
    }
}

/// Mail to the internet's hosts comes from anybody only where the MX leads here (MAIL-02).
fn comes_from_anybody(protocol: Protocol, answers: &Answers) -> bool {
    protocol != Protocol::Smtp || answers.mx.is_none_or(|mx| mx == Mx::Here)
}

/// The web server that redirects further mail domains stands with the first site that has servers.
fn redirects(site: &SiteView<'_>, context: &Context<'_>, zone: Zone) -> bool {
    let host = context.answers.below_primary(labels::AUTODISCOVER_REDIRECT);
    let first = context.frame.first_with_servers == Some(site.index);
    let is_alias = |row: &DnsRecord| row.zone == zone && row.kind == RecordType::Cname;
    let named = |row: &DnsRecord| host.as_ref().is_some_and(|host| row.target == host.as_str());
    first && context.dns.iter().any(|row| is_alias(row) && named(row))
}

fn goes_past_outside(site: &SiteView<'_>, protocol: Protocol) -> bool {
    site.edge == EdgeKind::None && goes_past(site, protocol)
}

fn is_rpc(protocol: Protocol) -> bool {
    protocol == Protocol::MapiRpc
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
            |plan: &Plan, to: &str| allowed(plan).contains(&format!("clients {to} 135,59531"));
        assert!(!has(&plan, "mailboxServers:HQ"));
        plan.sites[0].public_folders = Some(true);
        assert!(has(&plan, "mailboxServers:HQ"), "{:?}", allowed(&plan));
        plan.sites[0].multi_role = Some(true);
        assert!(has(&plan, "servers:HQ"), "{:?}", allowed(&plan));
    }
}
