//! A balancer that is a device of its own.

use crate::document::{At, Document};
use crate::parts::{Choice, NumberField, Options, YesNo};
use crate::steps::tls::TLS;
use cas_plan::design::site::default_balancer_tls;
use cas_plan::plan::{Site, SiteKey};
use cas_plan::terms::{BalancerKind, Tls};
use leptos::prelude::*;

const NAT: Options = &[
    ("snat", "Source NAT", "The servers see the balancer’s address."),
    (
        "dnat",
        "Destination NAT",
        "The servers see the client’s address; answers go back through the balancer.",
    ),
    ("dsr", "Direct server return", "Answers bypass the balancer."),
];

/// What the device does, and whether it is redundant.
#[component]
pub(super) fn Device(
    /// The site.
    key: SiteKey,
    /// Of which site it is, for listeners: "of HQ".
    of: Signal<String>,
) -> impl IntoView {
    let document = Document::here();
    let tls = Signal::derive(move || Some(document.site(key, tls_by_default).to_owned()));
    view! {
        <Choice
            at=At::site(key, "balancer/tls")
            label="What does it do with TLS?"
            of
            otherwise=tls
            options=TLS
        />
        <Choice
            at=At::site(key, "balancer/nat")
            label="What does it do with addresses?"
            of
            otherwise="destination NAT"
            options=NAT
        />
        <YesNo
            at=At::site(key, "balancer/pair")
            label="Is it redundant?"
            of
            hint="Two devices, one of which takes over."
            otherwise="no"
        />
        <NumberField
            at=At::site(key, "balancer/snatAddresses")
            label="Addresses for source NAT (optional)"
            of
            hint="With source NAT only. Not known yet is taken as 1, which carries some 60,000 connections."
        />
    }
}

fn tls_by_default(site: &Site) -> &'static str {
    match default_balancer_tls(site.balancer.kind.unwrap_or(BalancerKind::None)) {
        Tls::Passthrough => "left alone",
        Tls::Bridge => "opened and encrypted again",
        Tls::Offload => "opened and sent on in clear text",
    }
}
