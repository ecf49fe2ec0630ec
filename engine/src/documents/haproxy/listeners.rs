//! Where clients connect: the front of HTTPS, and whole services of other protocols.

use super::backends::{self, probe};
use super::section::{remark, section};
use super::site::Site;
use super::target::{Target, ip};
use crate::design::Balancing;
use crate::documents::virtual_services::{VirtualService, affinity_seconds};
use crate::facts::paths;
use crate::terms::{Affinity, Choice, EdgeKind, Protocol, Tls};

/// The front of HTTPS where HTTP is read: each path has servers of its own.
pub(super) fn frontend(
    site: Site<'_>,
    service: &VirtualService<'_>,
    target: &mut Target,
) -> String {
    let certificates = target.certificates(site);
    let address = &target.address;
    let idle = service.idle_seconds();
    let mut lines = vec![format!("bind {address}:443 ssl {certificates} alpn http/1.1")];
    if site.takes_clear_http() {
        lines.push(format!("bind {address}:80"));
    }
    lines.push("timeout http-request 30s".to_owned());
    lines.push(format!("timeout client {idle}s"));
    lines.extend(behind_edge(site));
    lines.push("# The servers see the balancer's address (LB-32).".to_owned());
    lines.push("option forwardfor".to_owned());
    let protocols = service.rows.iter().map(|row| row.protocol);
    let rules = protocols.clone().map(|protocol| {
        format!("use_backend {} if {{ path_beg -i {} }}", protocol.key(), directory(protocol))
    });
    lines.extend(rules);
    lines.extend(protocols.take(1).map(|first| format!("default_backend {}", first.key())));
    remark("HTTPS: every path is probed and leaves by itself.")
        + &section("frontend https from http", lines)
}

/// An edge that opens TLS shows one address for all clients outside, and may name them (LB-22).
fn behind_edge(site: Site<'_>) -> Vec<String> {
    let opens = site.view.edge != EdgeKind::None && site.view.edge_tls.ends_here();
    let Some(edge) = ip(site.view.given.addresses.edge.as_deref()).filter(|_| opens) else {
        return Vec::new();
    };
    vec![
        "# Everybody outside comes from the edge, which may name them (LB-22).".to_owned(),
        format!(
            "http-request set-src hdr_ip(x-forwarded-for,-1) if {{ src {edge} }} \
             {{ req.hdr_cnt(x-forwarded-for) gt 0 }}"
        ),
    ]
}

/// The virtual directory of a protocol: `/EWS` of `/EWS/Exchange.asmx`.
fn directory(protocol: Protocol) -> String {
    let path = paths::of(protocol);
    format!("/{}", path.split('/').nth(1).unwrap_or_default())
}

/// HTTPS where HTTP is not read: one service with one probe.
pub(super) fn web(site: Site<'_>, service: &VirtualService<'_>, target: &mut Target) -> String {
    let tls = site.view.balancer_tls;
    let certificates = match tls {
        Tls::Passthrough => String::new(),
        Tls::Bridge | Tls::Offload => format!(" ssl {}", target.certificates(site)),
    };
    let bind = format!("bind {}:443{certificates}", target.address);
    let mut text = remark("HTTPS is not read: one probe stands for all protocols of a server.");
    text += &section("listen https from base", web_lines(bind, service, target, tls));
    if site.takes_clear_http() {
        let bind = format!("bind {}:80", target.address);
        text += &remark("The edge opens TLS and sends clear HTTP.");
        text += &section("listen http from base", web_lines(bind, service, target, Tls::Offload));
    }
    text
}

fn web_lines(bind: String, service: &VirtualService<'_>, target: &Target, tls: Tls) -> Vec<String> {
    let mut lines = vec![bind];
    lines.extend(plain_tcp(service));
    lines.extend(by_address(service, target));
    if let Some(first) = service.rows.iter().find_map(|row| row.probe) {
        lines.extend(probe(first, &target.name));
    }
    lines.extend(target.tls(tls));
    lines.extend(backends::servers(target, backends::port(tls), |_| String::new()));
    lines
}

/// RPC, POP, IMAP and SMTP: the servers are asked at the port at which the client came in, and one
/// that is dead at a port is out at all of them.
pub(super) fn ports(site: Site<'_>, service: &VirtualService<'_>, target: &Target) -> String {
    let binds = service.ports.iter().map(|port| format!("bind {}:{port}", target.address));
    let mut lines: Vec<_> = binds.collect();
    lines.extend(plain_tcp(service));
    lines.extend(by_address(service, target));
    lines.push("option tcp-check".to_owned());
    lines.extend(service.ports.iter().map(|port| format!("tcp-check connect port {port}")));
    if service.is_sticky() {
        // What is left of a client on a server that is out would hold it between two servers.
        lines.push("default-server on-marked-down shutdown-sessions".to_owned());
    }
    let server =
        |server: &super::target::Server| format!("server {} {} check", server.name, server.address);
    lines.extend(target.servers.iter().map(server));
    let names: Vec<_> = service.rows.iter().map(|row| site.words.protocol(row.protocol)).collect();
    let about = match service.name {
        "rpc" => ": one group, one table and one state of a server for all ports (LB-08).",
        _ => ": a server that is dead at one port is out at all of them.",
    };
    let title = format!("listen {} from base", service.name);
    remark(&(names.join(", ") + about)) + &section(&title, lines)
}

fn plain_tcp(service: &VirtualService<'_>) -> Vec<String> {
    let idle = service.idle_seconds();
    vec![
        "mode tcp".to_owned(),
        "option tcplog".to_owned(),
        format!("timeout client {idle}s"),
        format!("timeout server {idle}s"),
    ]
}

/// A client stays on its server by its address, as long as its most patient protocol asks.
fn by_address(service: &VirtualService<'_>, target: &Target) -> Vec<String> {
    let sticky = |row: &&&Balancing| row.affinity != Affinity::None;
    let seconds = service.rows.iter().filter(sticky).map(|row| affinity_seconds(row)).max();
    seconds.map(|seconds| backends::table_by_address(target, seconds)).unwrap_or_default()
}
