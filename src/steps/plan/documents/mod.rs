//! What the plan is handed over with: a document for each team, looked at, copied and saved.

mod offered;
mod preview;

use crate::engine::Engine;
use cas_plan::follows::Offer;
use leptos::prelude::*;
use offered::Offered;

/// Every document, team by team.
#[component]
pub(super) fn Documents() -> impl IntoView {
    let catalogue = Engine::here().catalogue();
    let teams = Memo::new(move |_| {
        let catalogue = catalogue.get();
        let teams = catalogue.offers.chunk_by(|a, b| a.team == b.team);
        teams.map(<[Offer]>::to_vec).collect::<Vec<_>>()
    });
    view! {
        <section class="sheet" data-key="documents" aria-labelledby="/sheets/documents">
            <h2 id="/sheets/documents" tabindex="-1">"Documents"</h2>
            <p class="hint">
                "Scripts, requests, zones and configurations, made from this plan. Each says what to check before it is used."
            </p>
            <For each=move || teams.get() key=Clone::clone let(offers)>
                <div>
                    <h3>{offers.first().map(|offer| offer.team.clone())}</h3>
                    <ul class="documents">
                        {offers.into_iter().map(|offer| view! { <Offered offer/> }).collect_view()}
                    </ul>
                </div>
            </For>
        </section>
    }
}
