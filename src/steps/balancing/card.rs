//! The balancer of a site.

use super::super::certificates::TLS;
use super::super::{of_site_title, site_title};
use super::addresses::addresses;
use crate::document::Document;
use crate::parts::{
    Field, Options, choice, key_of, memo, number, of_site, site_answer_id, when, yes_no,
};
use cas_plan::plan::{Balancer, SiteKey};
use cas_plan::terms::{BalancerKind, Choice};
use leptos::prelude::*;

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

pub fn card(document: Document, key: SiteKey) -> AnyView {
    let title = site_title(document, key);
    let heading = format!("site-{key}");
    let labelled = heading.clone();
    let device = memo(move || {
        document.plan().with(|plan| {
            let Some(site) = plan.site(key) else { return false };
            let balancer = &site.balancer;
            let answered = Balancer { kind: None, ..balancer.clone() } != Balancer::default();
            answered || matches!(balancer.kind, Some(BalancerKind::Layer4 | BalancerKind::Layer7))
        })
    });
    view! {
        <section class="entry" aria-labelledby=labelled>
            <h2 id=heading tabindex="-1">{title}</h2>
            {choice(
                Field {
                    otherwise: Some(Signal::stored("nothing".into())),
                    ..field(document, key, "balancer/kind", "What spreads clients over the servers?", "")
                },
                KINDS,
                of_site(
                    document, key, "the balancer",
                    |s| key_of(s.balancer.kind), |s, key| s.balancer.kind = key.and_then(Choice::from_key),
                ),
            )}
            {when(move || device.get(), move || details(document, key))}
            <details class="more">
                <summary>"Addresses of " {title}</summary>
                {addresses(document, key)}
            </details>
        </section>
    }
    .into_any()
}

fn details(document: Document, key: SiteKey) -> AnyView {
    let tls = memo(move || {
        let kind = document.plan().with(|plan| plan.site(key).and_then(|site| site.balancer.kind));
        let word = if kind == Some(BalancerKind::Layer7) {
            "opened and encrypted again"
        } else {
            "left alone"
        };
        word.to_owned()
    });
    view! {
        {choice(
            Field {
                otherwise: Some(tls.into()),
                ..field(document, key, "balancer/tls", "What does it do with TLS?", "")
            },
            TLS,
            of_site(
                document, key, "TLS at the balancer",
                |s| key_of(s.balancer.tls), |s, key| s.balancer.tls = key.and_then(Choice::from_key),
            ),
        )}
        {choice(
            Field {
                otherwise: Some(Signal::stored("destination NAT".into())),
                ..field(document, key, "balancer/nat", "What does it do with addresses?", "")
            },
            NAT,
            of_site(
                document, key, "NAT at the balancer",
                |s| key_of(s.balancer.nat), |s, key| s.balancer.nat = key.and_then(Choice::from_key),
            ),
        )}
        {yes_no(
            Field {
                otherwise: Some(Signal::stored("no".into())),
                ..field(document, key, "balancer/pair", "Is it redundant?", "Two devices, one of which takes over.")
            },
            of_site(
                document, key, "the balancer’s redundancy",
                |s| s.balancer.pair, |s, answer| s.balancer.pair = answer,
            ),
        )}
        {number(
            document,
            field(
                document, key, "balancer/snatAddresses", "Addresses for source NAT (optional)",
                "With source NAT only. Not known yet is taken as 1, which carries some 60,000 connections.",
            ),
            "the addresses for source NAT of",
            move |plan| plan.site(key).and_then(|site| site.balancer.snat_addresses),
            move |plan, number| plan.edit_site(key, |site| site.balancer.snat_addresses = number),
        )}
    }
    .into_any()
}

fn field(
    document: Document,
    key: SiteKey,
    answer: &str,
    label: &'static str,
    hint: &'static str,
) -> Field {
    let of = Some(of_site_title(document, key));
    Field { id: site_answer_id(key, answer), label, hint, of, ..Field::default() }
}
