//! What stands between the internet and a site, and where TLS ends.

use super::super::{of_site_title, site_title};
use crate::document::Document;
use crate::parts::{Field, Options, choice, key_of, memo, of_site, site_answer_id, when, yes_no};
use cas_plan::plan::SiteKey;
use cas_plan::terms::{Choice, EdgeKind};
use leptos::prelude::*;

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

pub fn card(document: Document, key: SiteKey) -> AnyView {
    let title = site_title(document, key);
    let heading = format!("site-{key}");
    let labelled = heading.clone();
    let there = memo(move || {
        document.plan().with(|plan| {
            let edge = plan.site(key).map(|site| site.edge.clone()).unwrap_or_default();
            edge.kind.unwrap_or(EdgeKind::None) != EdgeKind::None
                || edge.tls.is_some()
                || edge.farm.is_some()
        })
    });
    view! {
        <section class="entry" aria-labelledby=labelled>
            <h3 id=heading tabindex="-1">{title}</h3>
            {choice(
                Field {
                    otherwise: Some(Signal::stored("nothing but a packet filter".into())),
                    ..field(document, key, "edge/kind", "What stands towards the internet?")
                },
                KINDS,
                of_site(
                    document, key, "the edge",
                    |s| key_of(s.edge.kind), |s, key| s.edge.kind = key.and_then(Choice::from_key),
                ),
            )}
            {when(move || there.get(), move || details(document, key))}
        </section>
    }
    .into_any()
}

fn details(document: Document, key: SiteKey) -> AnyView {
    view! {
        {choice(
            Field {
                otherwise: Some(Signal::stored("opened and encrypted again".into())),
                ..field(document, key, "edge/tls", "What does it do with TLS?")
            },
            TLS,
            of_site(
                document, key, "TLS at the edge",
                |s| key_of(s.edge.tls), |s, key| s.edge.tls = key.and_then(Choice::from_key),
            ),
        )}
        {yes_no(
            Field {
                otherwise: Some(Signal::stored("no".into())),
                ..field(document, key, "edge/farm", "Does it spread requests over the servers?")
            },
            of_site(
                document, key, "the farm of the edge",
                |s| s.edge.farm, |s, answer| s.edge.farm = answer,
            ),
        )}
    }
    .into_any()
}

fn field(document: Document, key: SiteKey, answer: &str, label: &'static str) -> Field {
    let of = Some(of_site_title(document, key));
    Field { id: site_answer_id(key, answer), label, of, ..Field::default() }
}
