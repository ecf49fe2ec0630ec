//! What the plan is handed over with: a document for each team, looked at, copied and saved.

use super::looked::Looked;
use super::preview::Preview;
use crate::browser::files;
use crate::engine::Engine;
use crate::notices::Notices;
use crate::parts::Heard;
use cas_plan::follows::Offer;
use leptos::prelude::*;
use leptos::task::spawn_local;

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

/// A document that can be looked at and saved.
#[component]
fn Offered(
    /// What it is called, and by whom.
    offer: Offer,
) -> impl IntoView {
    let (engine, notices, looked) = (Engine::here(), Notices::here(), Looked::here().document);
    let name = StoredValue::new(offer.name);
    let open = Memo::new(move |_| looked.get().is_some_and(|open| name.with_value(|n| *n == open)));
    let look = move |_| {
        let shut = !open.get_untracked();
        looked.set(shut.then(|| name.get_value()));
    };
    let save = move |_| {
        spawn_local(async move {
            if let Err(message) = save(engine.files(name.get_value()).await) {
                notices.tell(message, Vec::new());
            }
        });
    };
    let of = format!(" {}", offer.title);
    view! {
        <li>
            <span>{offer.title}</span>
            <span class="buttons">
                <button type="button" aria-expanded=move || open.get().to_string() on:click=look>
                    {move || if open.get() { "Hide" } else { "Look" }} <Heard words=of.clone()/>
                </button>
                <button type="button" on:click=save>"Save" <Heard words=of/></button>
            </span>
            <Show when=move || open.get()>
                <Preview document=name.get_value()/>
            </Show>
        </li>
    }
}

/// Saves the files of a document; the error is for a person.
fn save(answer: Option<Vec<(String, String)>>) -> Result<(), String> {
    let all = answer.ok_or("The document is not worked out yet; try again in a moment.")?;
    if all.is_empty() {
        return Err("The plan has nothing for this document yet.".to_owned());
    }
    all.iter().try_for_each(|(file, text)| files::save(file, "text/plain", text))
}
