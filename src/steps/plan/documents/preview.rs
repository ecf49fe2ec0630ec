//! A document as it would be saved.

use crate::engine::Engine;
use crate::notices::Notices;
use crate::parts::copy_and_say;
use cas_planner_link::Ask;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The files of a document, by name; `None` before the worker has made them.
type MadeFiles = Memo<Option<Vec<(String, String)>>>;

/// The files of a document, each with its text.
#[component]
pub(super) fn Preview(
    /// The name of the document.
    document: String,
) -> impl IntoView {
    let files: MadeFiles = Engine::here().answer_to(move || Some(Ask::Files(document.clone())));
    let names = Memo::new(move |_| {
        let name = |(name, _): &(String, String)| name.clone();
        files.with(|files| files.as_ref().map(|all| all.iter().map(name).collect::<Vec<_>>()))
    });
    let nothing = move || names.with(|names| names.as_ref().is_some_and(Vec::is_empty));
    let something = move || names.with(|names| names.as_ref().is_some_and(|all| !all.is_empty()));
    view! {
        <Show when=nothing>
            <p class="soft">"The plan has nothing for it yet."</p>
        </Show>
        <Show when=something>
            <div class="preview">
                <For each=move || names.get().unwrap_or_default() key=Clone::clone let(name)>
                    <DocumentFile name files/>
                </For>
            </div>
        </Show>
    }
}

/// A file of a document.
#[component]
fn DocumentFile(
    /// Its name.
    name: String,
    /// All files of the document.
    files: MadeFiles,
) -> impl IntoView {
    let notices = Notices::here();
    let wanted = name.clone();
    let text = Memo::new(move |_| {
        files.with(|files| {
            let mut all = files.iter().flatten();
            all.find(|(name, _)| *name == wanted).map(|(_, text)| text.clone()).unwrap_or_default()
        })
    });
    let copy = move |_| spawn_local(copy_and_say(notices, Ok(text.get_untracked())));
    view! {
        <figure>
            <figcaption>
                {name.clone()} " "
                <button type="button" class="link" on:click=copy>"Copy"</button>
            </figcaption>
            <pre tabindex="0" aria-label=name>{text}</pre>
        </figure>
    }
}
