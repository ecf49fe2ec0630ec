//! What stands at a site: the edge, what spreads clients, the servers.

use super::certificates::locks;
use super::context::Context;
use super::measure::Font;
use super::shapes::Note;
use crate::design::site::SiteView;
use crate::documents::words;
use crate::terms::{BalancerKind, Choice, EdgeKind, Host, Tls};

/// Servers that are listed by name; of more, the rest is counted.
const SERVERS_SHOWN: usize = 8;

/// What stands towards the internet; nothing where nothing does.
pub(super) fn edge(context: &Context<'_>, site: &SiteView<'_>) -> Vec<Note> {
    if site.edge == EdgeKind::None {
        return Vec::new();
    }
    let title = match site.edge {
        EdgeKind::Tmg => "TMG",
        EdgeKind::Uag => "UAG",
        EdgeKind::ReverseProxy => "Reverse proxy",
        EdgeKind::LoadBalancer | EdgeKind::None => "Edge balancer",
    };
    let farm = if site.farm { "spreads requests" } else { "" };
    let label = format!(
        "{title} at {}, towards the internet: TLS is {}{}",
        context.words.site(&site.id),
        words::choice(site.edge_tls.key()),
        if site.farm { ", and it spreads requests over the servers" } else { "" }
    );
    let head = Note::new("edge", site.at("edge/kind"), &label)
        .line(Font::Strong, title)
        .line(Font::Soft, tls(site.edge_tls))
        .line(Font::Soft, farm);
    [head].into_iter().chain(locks(context, site, "edge")).collect()
}

fn tls(tls: Tls) -> &'static str {
    match tls {
        Tls::Passthrough => "lets TLS through",
        Tls::Bridge => "bridges TLS",
        Tls::Offload => "offloads TLS",
    }
}

/// What spreads clients over the servers, or what is there in its place.
pub(super) fn spreader(context: &Context<'_>, site: &SiteView<'_>) -> Vec<Note> {
    let (title, about) = match site.balancer {
        BalancerKind::None => ("No balancer", "nothing in between".to_owned()),
        BalancerKind::DnsRoundRobin => {
            ("DNS round robin", "no device, one address each".to_owned())
        }
        BalancerKind::Wnlb => ("Windows NLB", "on the servers themselves".to_owned()),
        BalancerKind::Layer4 => ("Layer 4 balancer", device(site)),
        BalancerKind::Layer7 => ("Layer 7 balancer", device(site)),
    };
    let place = context.words.site(&site.id);
    let label = if site.has_device() {
        format!("{title} at {place}: TLS is {}", words::choice(site.balancer_tls.key()))
    } else {
        format!("{title} at {place}: {about}")
    };
    let head = Note::new("balancer", site.at("balancer/kind"), &label)
        .line(Font::Strong, title)
        .line(Font::Soft, &about);
    [head].into_iter().chain(locks(context, site, "balancer")).collect()
}

fn device(site: &SiteView<'_>) -> String {
    let pair = if site.given.balancer.pair == Some(true) { ", redundant" } else { "" };
    format!("{}{pair}", tls(site.balancer_tls))
}

/// The servers and the certificates on them.
pub(super) fn servers(context: &Context<'_>, site: &SiteView<'_>) -> Vec<Note> {
    let count = words::count(site.servers.len(), "server");
    let version = format!("Exchange {}", context.scene.answers.version.key());
    let dag = if site.dag { ", in a DAG" } else { "" };
    let names: Vec<&str> = site.servers.iter().map(Host::as_str).collect();
    let label = format!(
        "{count} at {}, {version}{dag}: {}",
        context.words.site(&site.id),
        words::list(&names)
    );
    let mut head = Note::new("servers", site.at("servers"), &label)
        .line(Font::Strong, &count)
        .line(Font::Soft, &format!("{version}{dag}"));
    let shown = if names.len() > SERVERS_SHOWN { SERVERS_SHOWN - 1 } else { names.len() };
    for name in names.iter().take(shown) {
        head = head.line(Font::Code, name);
    }
    if shown < names.len() {
        head = head.line(Font::Soft, &format!("and {} more", names.len() - shown));
    }
    [head].into_iter().chain(locks(context, site, "servers")).collect()
}

/// Servers of an older version, which some names lead to.
pub(super) fn older(context: &Context<'_>, site: &SiteView<'_>) -> Vec<Note> {
    let versions: Vec<&str> =
        context.scene.answers.legacy.iter().map(|version| version.key()).collect();
    let which = format!("Exchange {}", words::list(&versions));
    let at = "/organisation/legacy".to_owned();
    let head = Note::new(
        "older",
        at,
        &format!("Older servers at {}: {which}", context.words.site(&site.id)),
    )
    .line(Font::Strong, "Older servers")
    .line(Font::Soft, &which);
    [head].into_iter().chain(locks(context, site, "legacy")).collect()
}
