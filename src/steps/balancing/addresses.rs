//! Addresses of a site, for DNS zones and balancer configurations.

use crate::document::{At, Document};
use crate::parts::{TextField, problems};
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// The addresses of a site and of each of its servers.
#[component]
pub(super) fn Addresses(
    /// The site.
    key: SiteKey,
    /// Of which site they are, for listeners: "of HQ".
    of: Signal<String>,
) -> impl IntoView {
    let document = Document::here();
    let servers = Memo::new(move |_| {
        let servers = document.site(key, |site| site.servers.clone());
        servers.into_iter().enumerate().collect::<Vec<_>>()
    });
    view! {
        <p class="hint">
            "For DNS zones and balancer configurations. What is not known yet becomes a marked blank there."
        </p>
        <Address key answer="vip" label="The balancer, inside" of/>
        <Address key answer="public" label="What the internet reaches" of/>
        <Address key answer="edge" label="The edge, inside" of/>
        <For each=move || servers.get() key=Clone::clone let((_, server))>
            <TextField
                at=At::site(key, format!("addresses/servers/{server}"))
                label="Server"
                of=server.clone()
                otherwise=Some(server)
                check=problems::address
                host=true
            />
        </For>
    }
}

/// The field for an address that every site has.
#[component]
fn Address(
    /// The site.
    key: SiteKey,
    /// Which of its addresses: the key in the plan.
    answer: &'static str,
    /// What it is called.
    label: &'static str,
    /// Of which site it is.
    of: Signal<String>,
) -> impl IntoView {
    let at = At::site(key, format!("addresses/{answer}"));
    view! { <TextField at label of check=problems::address host=true/> }
}
