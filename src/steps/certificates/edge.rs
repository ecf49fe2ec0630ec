//! What stands between the internet and a site, and where TLS ends.

use crate::document::{At, Document};
use crate::parts::{Choice, Options, YesNo};
use crate::steps::site_card::{SiteCard, of};
use crate::steps::tls::TLS;
use cas_plan::plan::{Site, SiteKey};
use cas_plan::terms::EdgeKind;
use leptos::prelude::*;

const KINDS: Options = &[
    ("none", "Nothing but a packet filter", ""),
    ("tmg", "Forefront TMG", ""),
    ("uag", "Forefront UAG", ""),
    ("reverseProxy", "Another reverse proxy", ""),
    ("loadBalancer", "A load balancer in the perimeter", ""),
];

const NAT: Options = &[
    ("snat", "Its own", "Behind it every client looks like this device."),
    ("dnat", "The client’s", ""),
];

/// What stands towards the internet at a site; more is asked where it is a device.
pub(super) fn card(key: SiteKey) -> AnyView {
    let (document, of) = (Document::here(), of(key));
    let there = Memo::new(move |_| document.site(key, is_there));
    view! {
        <SiteCard key below=true>
            <Choice
                at=At::site(key, "edge/kind")
                label="What stands towards the internet?"
                of
                otherwise="nothing but a packet filter"
                options=KINDS
            />
            <Show when=move || there.get()>
                <Choice
                    at=At::site(key, "edge/tls")
                    label="What does it do with TLS?"
                    of
                    otherwise="opened and encrypted again"
                    options=TLS
                />
                <YesNo
                    at=At::site(key, "edge/farm")
                    label="Does it spread requests over the servers?"
                    of
                    otherwise="no"
                />
                <Choice
                    at=At::site(key, "edge/nat")
                    label="Whose address does the next hop see?"
                    of
                    options=NAT
                />
            </Show>
        </SiteCard>
    }
    .into_any()
}

fn is_there(site: &Site) -> bool {
    let edge = &site.edge;
    edge.kind.unwrap_or(EdgeKind::None) != EdgeKind::None
        || edge.tls.is_some()
        || edge.farm.is_some()
        || edge.nat.is_some()
}
