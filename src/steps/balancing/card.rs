//! The balancer of a site.

use super::addresses::Addresses;
use super::device::Device;
use crate::document::{At, Document};
use crate::parts::{Choice, More, Options};
use crate::steps::site_card::{self, SiteCard};
use cas_plan::plan::{Balancer, Site, SiteKey};
use cas_plan::terms::BalancerKind;
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

/// What spreads clients over the servers of a site; more is asked where it is a device.
pub(super) fn card(key: SiteKey) -> AnyView {
    let (document, of, title) = (Document::here(), site_card::of(key), site_card::title(key));
    let device = Memo::new(move |_| document.site(key, has_device));
    let addresses = Signal::derive(move || format!("Addresses of {}", title.get()));
    view! {
        <SiteCard key>
            <Choice
                at=At::site(key, "balancer/kind")
                label="What spreads clients over the servers?"
                of
                otherwise="nothing"
                options=KINDS
            />
            <Show when=move || device.get()>
                <Device key of/>
            </Show>
            <More title=addresses>
                <Addresses key of/>
            </More>
        </SiteCard>
    }
    .into_any()
}

fn has_device(site: &Site) -> bool {
    let balancer = &site.balancer;
    let answered = Balancer { kind: None, ..balancer.clone() } != Balancer::default();
    answered || matches!(balancer.kind, Some(BalancerKind::Layer4 | BalancerKind::Layer7))
}
