//! The start page. index.html holds its beginning, which stands before any program does.

use super::draft::DraftRow;
use super::examples::Examples;
use crate::browser::address;
use crate::browser::files::chosen_file;
use crate::drafts::{Draft, Drafts};
use crate::files::Files;
use crate::route::Step;
use leptos::prelude::*;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let drafts = Drafts::here();
    let begin = move |_| {
        drafts.start();
        address::go(&Step::Organisation.href());
    };
    view! {
        <h1 id="heading" tabindex="-1">"Plan client access to Exchange"</h1>
        <p class="why">
            "From sites, protocols and exposure to certificate names, CAS arrays and load \
             balancing, each with its reason. Everything stays in this browser."
        </p>
        <div class="begin">
            <button type="button" class="primary" on:click=begin>"Start a plan"</button>
            <FilePicker/>
        </div>
        <p class="hint">"A plan file can also be dropped anywhere on this page."</p>
        <DraftList/>
        <Examples/>
    }
}

/// A button that opens a plan file.
#[component]
fn FilePicker() -> impl IntoView {
    let files = Files::here();
    let open = move |event| {
        if let Some(file) = chosen_file(&event) {
            files.open(file);
        }
    };
    view! {
        <span class="picker">
            <input type="file" id="open-file" accept=".json,application/json" on:change=open/>
            <label for="open-file">"Open a file"</label>
        </span>
    }
}

/// The drafts of this browser; nothing where there is none.
#[component]
fn DraftList() -> impl IntoView {
    let list = Drafts::here().list();
    let all = Memo::new(move |_| list.get().unwrap_or_default());
    let trouble = move || list.with(|list| list.as_ref().err().map(ToString::to_string));
    // The line is looked up by the draft's identifier, because a new title leaves it in its place.
    let about = move |id: String| {
        Memo::new(move |_| all.with(|all| all.iter().find(|draft| draft.id == id).cloned()))
    };
    let not_kept = |trouble: String| {
        format!(
            "Plans made here are not kept, because {trouble}. Save each as a file before you \
             close the page."
        )
    };
    view! {
        {move || trouble().map(|trouble| view! { <p class="notice bad">{not_kept(trouble)}</p> })}
        <Show when=move || all.with(|all| !all.is_empty())>
            <section class="drafts" aria-labelledby="drafts">
                <h2 id="drafts">"Continue a draft"</h2>
                <ul>
                    <For each=move || all.get() key=|draft: &Draft| draft.id.clone() let(draft)>
                        <DraftRow id=draft.id.clone() draft=about(draft.id)/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}
