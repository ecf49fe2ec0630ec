//! A document that the plan is handed over with.

use super::preview::Preview;
use crate::browser::files;
use crate::engine::Engine;
use crate::notices::Notices;
use crate::parts::Heard;
use crate::steps::plan::looked::Looked;
use cas_plan::follows::Offer;
use cas_planner_link::Ask;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A document that can be looked at and saved.
#[component]
pub(super) fn Offered(
    /// The document.
    offer: Offer,
) -> impl IntoView {
    let (engine, notices, looked) = (Engine::here(), Notices::here(), Looked::here());
    let name = StoredValue::new(offer.name);
    let open = Memo::new(move |_| name.with_value(|name| looked.is_open(name)));
    let look = move |_| name.with_value(|name| looked.toggle(name));
    let save = move |_| {
        let asked = engine.ask(Ask::Files(name.get_value()));
        spawn_local(async move {
            if let Err(message) = save(asked.await) {
                notices.tell(message);
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
