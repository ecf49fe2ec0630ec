//! The balancer of a site.

use super::super::certificates::TLS;
use super::super::{Card, more};
use super::addresses::addresses;
use crate::page::Page;
use crate::parts::{Options, choice, number, yes_no};
use crate::view::Node;
use cas_plan::plan::Balancer;
use cas_plan::terms::BalancerKind;

const KINDS: Options = &[
    ("none", "Nothing", ""),
    (
        "dnsRoundRobin",
        "DNS round robin",
        "Several addresses behind one name; nothing notices a dead server.",
    ),
    ("wnlb", "Windows NLB on the servers", "Not together with a DAG on the same servers."),
    ("layer4", "A layer 4 balancer", "Sees addresses and ports."),
    ("layer7", "A layer 7 balancer", "Reads HTTP."),
];

const NAT: Options = &[
    ("snat", "Source NAT", "The servers see the balancer’s address."),
    (
        "dnat",
        "Destination NAT",
        "The servers see the client’s address; answers go back through the balancer.",
    ),
    ("dsr", "Direct server return", "Answers bypass the balancer."),
];

pub fn card(page: Page, card: &Card) -> Node {
    let balancer = &card.site.balancer;
    let answered = Balancer { kind: None, ..balancer.clone() } != Balancer::default();
    let device =
        answered || matches!(balancer.kind, Some(BalancerKind::Layer4 | BalancerKind::Layer7));
    let kind = card.flag("balancer/kind", "What spreads clients over the servers?", "", "nothing");
    let details = device.then(|| details(page, card)).into_iter().flatten();
    let addresses = more(
        &format!("addresses-{}", card.key),
        format!("Addresses of {}", card.site.title()),
        false,
        addresses(page, card),
    );
    card.around("h2", [choice(page, kind, KINDS)].into_iter().chain(details).chain([addresses]))
}

fn details(page: Page, card: &Card) -> [Node; 4] {
    let tls = if card.site.balancer.kind == Some(BalancerKind::Layer7) {
        "opened and encrypted again"
    } else {
        "left alone"
    };
    [
        choice(page, card.flag("balancer/tls", "What does it do with TLS?", "", tls), TLS),
        choice(
            page,
            card.flag("balancer/nat", "What does it do with addresses?", "", "destination NAT"),
            NAT,
        ),
        yes_no(
            page,
            card.flag(
                "balancer/pair",
                "Is it redundant?",
                "Two devices, one of which takes over.",
                "no",
            ),
        ),
        number(
            page,
            card.field(
                "balancer/snatAddresses",
                "Addresses for source NAT (optional)",
                "With source NAT only. Not known yet is taken as 1, which carries some 60,000 connections.",
            ),
        ),
    ]
}
