//! What to check before the configuration is used.

use super::published;
use super::site::Site;
use super::target::{CA_FILE, CERTIFICATES};
use crate::design::clients::meets_old_outlook;
use crate::documents::virtual_services::VirtualService;
use crate::terms::{BalancerKind, Exposure, Nat, Protocol, Tls};

pub(super) fn of(site: Site<'_>, services: &[VirtualService<'_>]) -> Vec<String> {
    let inside_only = |protocol: Protocol| site.view.exposure(protocol) == Exposure::Internal;
    let mut checks = Vec::new();
    let mut add = |applies: bool, text: &str| {
        if applies {
            checks.push(text.to_owned());
        }
    };
    let view = site.view;
    let tls = view.balancer_tls;
    let has = |name| services.iter().any(|service| service.name == name);
    add(true, "haproxy -c -f on this file says that it is valid");
    add(!view.has_device(), other_kind(view.balancer));
    let folder = format!(
        "{CERTIFICATES} (crt-base and ca-base) holds the PEM files: each certificate with its \
         chain and key, named like the certificate in the plan"
    );
    add(has("https") && tls.ends_here(), &folder);
    let authority =
        format!("{CA_FILE} there holds the CA that signed the certificate of the servers");
    add(has("https") && tls == Tls::Bridge, &authority);
    add(
        has("https") && tls == Tls::Bridge && site.scene.answers.is_2010(),
        "the servers speak TLS 1.2; Exchange 2010 needs updates for it",
    );
    add(
        has("https") && meets_old_outlook(view, &site.scene.answers),
        "Outlook 2010 and older on Windows 7 speaks TLS 1.2 only after KB3140245 with \
         DefaultSecureProtocols, on XP and Vista never: ssl-min-ver TLSv1.2 below keeps them out; lower \
         it on purpose only, until they are gone (TLS-07)",
    );
    add(true, nat(view.given.balancer.nat));
    add(
        has("smtp") || has("submission"),
        "no receive connector that relays takes the balancer's address: every sender has it (LB-36)",
    );
    add(
        view.given.balancer.pair == Some(true),
        "of the two machines one has the address at a time (keepalived), and a peers section keeps \
         their tables alike; neither is in this file",
    );
    let protocols: Vec<Protocol> =
        services.iter().flat_map(|service| &service.rows).map(|row| row.protocol).collect();
    let reads = site.reads_http() && has("https");
    add(
        reads,
        "the file answers the paths that the plan publishes and no other: everything else gets 404, \
         remote PowerShell too",
    );
    let refused = !published::for_inside(site, &protocols).is_empty();
    add(
        reads && refused,
        "the networks of the clients inside are put at \"acl inside\": what is for inside only is \
         refused to everybody else; leave the edge's network out",
    );
    let direct = site.serves_both() && has("https") && !site.reads_http();
    add(
        direct && protocols.iter().any(|one| one.is_https() && inside_only(*one)),
        "HTTP is not read: paths that are meant for inside only answer to everybody who reaches this \
         address; refuse them at the edge, or at the servers",
    );
    add(has("rpc"), "every server has the static RPC ports 59531 and 59532 (LB-09, LB-11)");
    checks
}

fn other_kind(kind: BalancerKind) -> &'static str {
    match kind {
        BalancerKind::Wnlb => {
            "the plan has Windows NLB: HAProxy takes its place and its address, it does not work beside it"
        }
        _ => {
            "the plan has DNS round robin: HAProxy takes its place, and the names point at its address"
        }
    }
}

fn nat(nat: Option<Nat>) -> &'static str {
    match nat {
        Some(Nat::Snat) => {
            "HAProxy has addresses enough for its connections to the servers (LB-34)"
        }
        Some(Nat::Dsr) => {
            "answers pass HAProxy: it cannot do direct server return, which the plan has"
        }
        None => {
            "it is not known yet whether the servers are to see the client's address: as it stands \
             they see HAProxy's; for the clients' own it has to be transparent (source 0.0.0.0 \
             usesrc clientip, root, and the way back through it)"
        }
        Some(Nat::Dnat) => {
            "the servers see HAProxy's address; for the clients' own, which the plan has, it has to be \
             transparent (source 0.0.0.0 usesrc clientip, root, and the way back through it)"
        }
    }
}
