//! Where clients are sent when HTTP is read: servers, probe and affinity of each path.

use super::section::section;
use super::site::Site;
use super::target::{Server, Target};
use crate::design::Balancing;
use crate::documents::virtual_services::{VirtualService, affinity_seconds};
use crate::terms::{Affinity, Choice, Method, Protocol, Tls};

/// What all back ends have in common.
pub(super) fn defaults(site: Site<'_>, service: &VirtualService<'_>, target: &Target) -> String {
    let idle = service.idle_seconds();
    let mut lines = vec!["mode http".to_owned(), "option httplog".to_owned()];
    lines.extend(target.tls(site.view.balancer_tls));
    lines.push("# Outlook Anywhere writes small pieces in both directions.".to_owned());
    lines.push("option http-no-delay".to_owned());
    lines.push("# NTLM signs in a connection: no two clients may share one (LB-38).".to_owned());
    lines.push("http-reuse never".to_owned());
    lines.push("option prefer-last-server".to_owned());
    lines.push("option http-keep-alive".to_owned());
    lines.push(format!("timeout http-keep-alive {idle}s"));
    lines.push(format!("timeout server {idle}s"));
    lines.push(format!("timeout tunnel {idle}s"));
    section("defaults http from base", lines)
}

/// A back end for each path.
pub(super) fn of(site: Site<'_>, service: &VirtualService<'_>, target: &Target) -> String {
    let port = port(site.view.balancer_tls);
    let each = service.rows.iter().map(|row| {
        section(&format!("backend {} from http", row.protocol.key()), lines(row, port, target))
    });
    each.collect()
}

fn lines(row: &Balancing, port: u16, target: &Target) -> Vec<String> {
    let mut lines = affinity(row, target);
    lines.extend(row.probe.map(|text| probe(text, &target.name)).unwrap_or_default());
    let by_cookie = method(row) == Some(Method::Cookie);
    let cookie = |place| if by_cookie { format!(" cookie s{place}") } else { String::new() };
    lines.extend(servers(target, port, cookie));
    lines
}

/// The way that works best, where clients should stay on their server.
fn method(row: &Balancing) -> Option<Method> {
    row.methods.first().copied().filter(|_| row.affinity != Affinity::None)
}

fn affinity(row: &Balancing, target: &Target) -> Vec<String> {
    match method(row) {
        Some(Method::Cookie) => {
            let mut lines = vec![format!(
                "cookie {} insert indirect nocache httponly secure",
                cookie(row.protocol)
            )];
            if row.affinity_seconds.is_some() {
                lines.push("# Programs that do not keep the cookie stay by their address.".into());
                lines.extend(table_by_address(target, affinity_seconds(row)));
            }
            lines
        }
        Some(Method::AuthorizationHeader) => vec![
            format!("stick-table type binary len 32 size 200k expire {}s", affinity_seconds(row)),
            "stick on req.hdr(Authorization),sha2(256) if { req.hdr(Authorization) -m found }"
                .into(),
        ],
        Some(Method::SourceIp | Method::OutlookSession) => {
            table_by_address(target, affinity_seconds(row))
        }
        Some(Method::Any) | None => Vec::new(),
    }
}

/// Outlook Web App and its control panel have to be on the same server, so that they share the
/// cookie; another server for EWS must not take them along.
fn cookie(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Owa | Protocol::Ecp => "cas",
        _ => "cas-ews",
    }
}

/// A client stays on its server by its address.
pub(super) fn table_by_address(target: &Target, seconds: u32) -> Vec<String> {
    vec![
        format!("stick-table type {} size 200k expire {seconds}s", target.table),
        "stick on src".to_owned(),
    ]
}

/// The lines for a probe such as `GET /owa/ 200,302,401`.
pub(super) fn probe(text: &str, host: &str) -> Vec<String> {
    let mut words = text.split(' ');
    let (Some(method), Some(path), Some(status)) = (words.next(), words.next(), words.next())
    else {
        return Vec::new();
    };
    vec![
        "option httpchk".to_owned(),
        format!("http-check send meth {method} uri {path} ver HTTP/1.1 hdr Host {host}"),
        format!("http-check expect status {status}"),
    ]
}

/// The port at which the servers are spoken to.
pub(super) fn port(tls: Tls) -> u16 {
    if tls == Tls::Offload { 80 } else { 443 }
}

/// The servers; `more` by their place, counted from one.
pub(super) fn servers(target: &Target, port: u16, more: impl Fn(usize) -> String) -> Vec<String> {
    let line = |(index, server): (usize, &Server)| {
        let Server { name, address } = server;
        format!("server {name} {address}:{port} check{}", more(index + 1))
    };
    target.servers.iter().enumerate().map(line).collect()
}
