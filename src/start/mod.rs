//! The start page: begin a plan, open a file, go on with a draft.

mod draft;

use crate::browser::address;
use crate::document::{Document, Draft, all_drafts};
use crate::frame::{Notices, open_file};
use crate::parts::live;
use leptos::prelude::*;

/// The start page.
pub fn start(document: Document) -> AnyView {
    document.keep_now();
    let drafts = RwSignal::new(all_drafts());
    view! {
        <main id="main" class="start">
            <h1 id="heading" tabindex="-1">"Plan client access to Exchange"</h1>
            <p class="why">
                "From sites, protocols and exposure to certificate names, CAS arrays and load \
                 balancing, each with its reason. Everything stays in this browser."
            </p>
            <div class="begin">
                <button type="button" class="primary" on:click=move |_| {
                    document.start();
                    address::go("/organisation");
                }>"Start a plan"</button>
                {picker(document)}
            </div>
            <p class="hint">"A plan file can also be dropped anywhere on this page."</p>
            {live(move || list(document, drafts))}
        </main>
    }
    .into_any()
}

fn picker(document: Document) -> AnyView {
    let notices = Notices::here();
    view! {
        <span class="picker">
            <input
                type="file"
                id="open-file"
                accept=".json,application/json"
                on:change:target=move |event| {
                    let input = event.target();
                    if let Some(file) = input.files().and_then(|files| files.get(0)) {
                        open_file(document, notices, file);
                    }
                    // The same file can be chosen again after it was mended.
                    input.set_value("");
                }
            />
            <label for="open-file">"Open a file"</label>
        </span>
    }
    .into_any()
}

type Drafts = RwSignal<Result<Vec<Draft>, crate::browser::storage::StorageTrouble>>;

fn list(document: Document, drafts: Drafts) -> AnyView {
    match drafts.get() {
        Err(trouble) => view! {
            <p class="notice bad">
                "Plans made here are not kept, because " {trouble.to_string()}
                ". Save each as a file before you close the page."
            </p>
        }
        .into_any(),
        Ok(all) if all.is_empty() => ().into_any(),
        Ok(all) => {
            let rows: Vec<_> =
                all.into_iter().map(|one| draft::row(document, drafts, one)).collect();
            view! {
                <section class="drafts" aria-labelledby="drafts">
                    <h2 id="drafts">"Continue a draft"</h2>
                    <ul>{rows}</ul>
                </section>
            }
            .into_any()
        }
    }
}
