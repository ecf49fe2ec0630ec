//! What of the web site is handed on: the directories that the plan publishes, each from where it
//! does, and nothing else.

use super::site::Site;
use super::target::{Target, ip};
use crate::documents::virtual_services::VirtualService;
use crate::facts::paths;
use crate::terms::{Choice, EdgeKind, Exposure, Protocol};

/// The lines of the front before a back end is chosen.
pub(super) fn lines(
    site: Site<'_>,
    service: &VirtualService<'_>,
    target: &mut Target,
) -> Vec<String> {
    let protocols: Vec<Protocol> = service.rows.iter().map(|row| row.protocol).collect();
    let refused = for_inside(site, &protocols);
    let mut lines = vec![
        "# Directories as IIS takes them: without regard to case, and no other that begins alike."
            .to_owned(),
    ];
    lines.extend(protocols.iter().flat_map(|one| directory(*one, one.key())));
    lines.extend(protocols.iter().flat_map(|one| directory(*one, "published")));
    lines.extend(from_the_edge(site, &refused, target));
    lines.extend(behind_edge(site));
    if !refused.is_empty() {
        lines.push("# For inside only; refused to everybody else.".to_owned());
        lines.push(format!("acl inside src {}", target.inside_networks(site)));
        lines.extend(refused.iter().map(|one| deny(&format!("{} !inside", one.key()))));
    }
    lines.extend(administration(site, &protocols));
    if protocols.contains(&Protocol::Owa) {
        let inside = if refused.contains(&Protocol::Owa) { " inside" } else { "" };
        lines.push("# People type the name alone.".to_owned());
        lines
            .push(format!("http-request redirect location /owa/ code 302 if {{ path / }}{inside}"));
    }
    lines.push("# What the plan does not publish is not there, by no spelling.".to_owned());
    lines.push(deny("{ path_sub -i /.. %2e %2f %5c }"));
    lines.push(deny("!published"));
    lines.extend(protocols.iter().map(|one| format!("use_backend {0} if {0}", one.key())));
    lines
}

fn deny(condition: &str) -> String {
    format!("http-request deny deny_status 404 if {condition}")
}

/// The virtual directory of a protocol, `/EWS` of `/EWS/Exchange.asmx`, and what is in it.
fn directory(protocol: Protocol, name: &str) -> [String; 2] {
    let path = paths::of(protocol);
    let directory = path.split('/').nth(1).unwrap_or_default();
    [format!("acl {name} path -i /{directory}"), format!("acl {name} path_beg -i /{directory}/")]
}

/// Protocols that no client from the internet uses, at a listener that the internet reaches.
pub(super) fn for_inside(site: Site<'_>, protocols: &[Protocol]) -> Vec<Protocol> {
    let inside_only = |one: &&Protocol| site.view.exposure(**one) == Exposure::Internal;
    let all = protocols.iter().filter(|_| site.serves_both()).filter(inside_only);
    all.copied().collect()
}

/// Whatever comes from the edge comes from the internet, whomever it names.
fn from_the_edge(site: Site<'_>, refused: &[Protocol], target: &mut Target) -> Vec<String> {
    if site.view.edge == EdgeKind::None || refused.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![format!("acl edge src {}", target.edge(site))];
    lines.extend(refused.iter().map(|one| deny(&format!("{} edge", one.key()))));
    lines
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

/// Users outside need the control panel; the administration centre behind the same path they do not.
fn administration(site: Site<'_>, protocols: &[Protocol]) -> Vec<String> {
    let open = site.view.exposure(Protocol::Ecp).outside() && protocols.contains(&Protocol::Ecp);
    if !open || !site.serves_both() {
        return Vec::new();
    }
    let rule = deny(&format!("{} !at_work", Protocol::Ecp.key()));
    vec![
        "# The administration centre has the path of the users' options (EXP-13). Where nobody"
            .to_owned(),
        "# outside needs those, put the networks inside and take the signs away:".to_owned(),
        "# acl at_work src 192.0.2.0/24".to_owned(),
        format!("# {rule}"),
    ]
}
