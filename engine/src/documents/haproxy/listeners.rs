//! Where clients connect: the front of HTTPS, and whole services of other protocols.

use super::backends::{self, probe};
use super::published;
use super::section::{remark, section};
use super::site::Site;
use super::target::Target;
use crate::design::Balancing;
use crate::documents::virtual_services::{VirtualService, affinity_seconds};
use crate::terms::{Affinity, Tls};

/// The front of HTTPS where HTTP is read: each path has servers of its own.
pub(super) fn frontend(
    site: Site<'_>,
    service: &VirtualService<'_>,
    target: &mut Target,
) -> String {
    let certificates = target.certificates(site);
    let address = target.address.clone();
    let idle = service.idle_seconds();
    let mut lines = vec![format!("bind {address}:443 ssl {certificates} alpn http/1.1")];
    if site.takes_clear_http() || site.redirects_http() {
        lines.push(format!("bind {address}:80"));
    }
    if site.redirects_http() {
        lines.push("# Port 80 sends people on and does nothing else (EXP-32).".to_owned());
        lines.push("http-request redirect scheme https code 301 unless { ssl_fc }".to_owned());
    }
    lines.push("timeout http-request 30s".to_owned());
    lines.push(format!("timeout client {idle}s"));
    lines.push("# The servers see the balancer's address (LB-32).".to_owned());
    lines.push("option forwardfor".to_owned());
    lines.extend(published::lines(site, service, target));
    remark("HTTPS: every path is probed and leaves by itself; no other path is answered.")
        + &section("frontend https from http", lines)
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
    if site.redirects_http() {
        let lines = [
            format!("bind {}:80", target.address),
            "mode http".to_owned(),
            "timeout client 30s".to_owned(),
            "timeout server 30s".to_owned(),
            "http-request redirect scheme https code 301".to_owned(),
        ];
        text += &remark("Port 80 sends people on and does nothing else (EXP-32).");
        text += &section("frontend redirect from base", lines);
    }
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
pub(super) fn ports(site: Site<'_>, service: &VirtualService<'_>, target: &mut Target) -> String {
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
    if service.rows.iter().any(|row| site.view.is_for_transport(row.protocol)) {
        lines
            .push("# Hub Transport takes mail: a line for each of those servers (MAIL-09).".into());
        lines.push(format!("server server_1 {} check", target.transport(site)));
    } else {
        lines.extend(target.servers.iter().map(server));
    }
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
