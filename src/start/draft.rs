//! A draft in the list: continue, rename, duplicate, delete with undo.

use super::Drafts;
use crate::browser::{address, clock, focus};
use crate::document::{Document, Draft, all_drafts};
use crate::frame::Notices;
use crate::parts::when;
use cas_plan::plan::LINE_LIMIT;
use leptos::prelude::*;
use std::sync::Arc;

/// A draft in the list.
pub fn row(document: Document, drafts: Drafts, draft: Draft) -> AnyView {
    let Draft { id, about } = draft;
    let title = if about.title.trim().is_empty() { "Untitled plan" } else { about.title.trim() };
    let title = title.to_owned();
    let mut facts = vec![format!("changed {}", clock::date_and_time(about.changed))];
    facts.push(if about.sites == 1 {
        "1 site".to_owned()
    } else {
        format!("{} sites", about.sites)
    });
    if !about.customer.trim().is_empty() {
        facts.insert(0, about.customer.trim().to_owned());
    }
    let renaming = RwSignal::new(false);
    let label = format!("“{title}”");
    let actions = Actions { document, drafts, notices: Notices::here() };
    let [open, copy, delete, rename] = [(); 4].map(|()| id.clone());
    let place = format!("rename-{id}");
    let focused = place.clone();
    let shown = title.clone();
    let field = move || {
        let rename = rename.clone();
        view! {
            <div class="field rename">
                <label for=place.clone()>"New title"</label>
                <input
                    id=place.clone()
                    type="text"
                    maxlength=LINE_LIMIT
                    autocomplete="off"
                    prop:value=shown.clone()
                    on:change:target=move |event| actions.rename(&rename, &event.target().value())
                />
            </div>
        }
        .into_any()
    };
    view! {
        <li class="draft">
            <div>
                <button type="button" class="link title" on:click=move |_| actions.open(&open)>
                    {title.clone()}
                </button>
                <p class="hint">{facts.join(", ")}</p>
            </div>
            <div class="buttons">
                <button type="button" aria-label=format!("Rename {label}") on:click=move |_| {
                    renaming.update(|renaming| *renaming = !*renaming);
                    focus::later(focused.clone());
                }>"Rename"</button>
                <button type="button" aria-label=format!("Duplicate {label}") on:click=move |_| actions.duplicate(&copy)>
                    "Duplicate"
                </button>
                <button type="button" aria-label=format!("Delete {label}") on:click=move |_| actions.delete(&delete)>
                    "Delete"
                </button>
            </div>
            {when(move || renaming.get(), field)}
        </li>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Actions {
    document: Document,
    drafts: Drafts,
    notices: Notices,
}

impl Actions {
    fn open(self, id: &str) {
        match self.document.open(id) {
            Ok(place) if place.len() > 1 => address::go(&place),
            Ok(_) => address::go("/organisation"),
            Err(message) => self.tell(message),
        }
    }

    fn rename(self, id: &str, title: &str) {
        self.did(self.document.rename_draft(id, title));
    }

    fn duplicate(self, id: &str) {
        self.did(self.document.duplicate_draft(id));
    }

    fn delete(self, id: &str) {
        match self.document.delete_draft(id) {
            Ok(deleted) => {
                let text = format!("“{}” was deleted.", deleted.title());
                let back = Arc::new(move || self.did(deleted.restore()));
                self.notices.offer(text, "Undo", back);
                self.look_again();
            }
            Err(message) => self.tell(message),
        }
    }

    fn did(self, result: Result<(), String>) {
        if let Err(message) = result {
            self.tell(message);
        }
        self.look_again();
    }

    fn look_again(self) {
        // Undo may come when the list is no longer shown.
        let _ = self.drafts.try_set(all_drafts());
    }

    fn tell(self, message: String) {
        self.notices.tell(message, Vec::new());
    }
}
