//! What stands between the internet and a site, and where TLS ends.

use super::super::Card;
use crate::page::Page;
use crate::parts::{Options, choice, yes_no};
use crate::view::Node;
use cas_plan::terms::EdgeKind;

const KINDS: Options = &[
    ("none", "Nothing but a packet filter", ""),
    ("tmg", "Forefront TMG", ""),
    ("uag", "Forefront UAG", ""),
    ("reverseProxy", "Another reverse proxy", ""),
    ("loadBalancer", "A load balancer in the perimeter", ""),
];

/// What a device does with TLS.
pub const TLS: Options = &[
    ("passthrough", "Leaves it alone", "No certificate there."),
    ("bridge", "Opens it and encrypts again", "It shows a certificate, and so do the servers."),
    ("offload", "Opens it and sends clear text on", ""),
];

pub fn card(page: Page, card: &Card) -> Node {
    let edge = &card.site.edge;
    let there = edge.kind.unwrap_or(EdgeKind::None) != EdgeKind::None
        || edge.tls.is_some()
        || edge.farm.is_some();
    let kind = card.flag(
        "edge/kind",
        "What stands towards the internet?",
        "",
        "nothing but a packet filter",
    );
    let details = || {
        let tls =
            card.flag("edge/tls", "What does it do with TLS?", "", "opened and encrypted again");
        let farm = card.flag("edge/farm", "Does it spread requests over the servers?", "", "no");
        [choice(page, tls, TLS), yes_no(page, farm)]
    };
    let details = there.then(details).into_iter().flatten();
    card.around("h3", [choice(page, kind, KINDS)].into_iter().chain(details))
}
