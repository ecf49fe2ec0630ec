//! A draft in the list: continue, rename, duplicate, delete with undo.

use crate::browser::{address, clock, focus};
use crate::document::called;
use crate::drafts::{About, Draft, Drafts};
use crate::notices::Notices;
use crate::route::Step;
use cas_plan::documents::words::count;
use cas_plan::plan::LINE_LIMIT;
use leptos::prelude::*;

/// A draft in the list.
#[component]
pub(super) fn DraftRow(
    /// Its identifier.
    id: String,
    /// The draft as it is now; `None` once it is gone.
    draft: Memo<Option<Draft>>,
) -> impl IntoView {
    let actions = Actions::new(id);
    let about = move || draft.get().map(|draft| draft.about).unwrap_or_default();
    let title = Signal::derive(move || called(&about().title).to_owned());
    let labelled = move |label: &'static str| move || format!("{label} “{}”", title.get());
    let renaming = RwSignal::new(false);
    let ask_for_title = move |_| {
        renaming.update(|renaming| *renaming = !*renaming);
        focus::later(actions.field());
    };
    view! {
        <li class="draft">
            <div>
                <button type="button" class="link title" on:click=move |_| actions.open()>
                    {title}
                </button>
                <p class="hint">{move || facts(&about())}</p>
            </div>
            <div class="buttons">
                <button type="button" aria-label=labelled("Rename") on:click=ask_for_title>
                    "Rename"
                </button>
                <button
                    type="button"
                    aria-label=labelled("Duplicate")
                    on:click=move |_| actions.duplicate()
                >
                    "Duplicate"
                </button>
                <button
                    type="button"
                    aria-label=labelled("Delete")
                    on:click=move |_| actions.delete()
                >
                    "Delete"
                </button>
            </div>
            <Show when=move || renaming.get()>
                <div class="field rename">
                    <label for=actions.field()>"New title"</label>
                    <input
                        id=actions.field()
                        type="text"
                        maxlength=LINE_LIMIT.to_string()
                        autocomplete="off"
                        prop:value=move || title.get_untracked()
                        on:change=move |event| {
                            renaming.set(false);
                            actions.rename(&event_target_value(&event));
                        }
                    />
                </div>
            </Show>
        </li>
    }
}

/// `Contoso, changed 2026-11-22 12:04, 2 sites`.
fn facts(about: &About) -> String {
    let customer = Some(about.customer.trim()).filter(|customer| !customer.is_empty());
    let changed = format!("changed {}", clock::date_and_time(about.changed));
    let facts = customer.map(str::to_owned).into_iter();
    facts.chain([changed, count(about.sites, "site")]).collect::<Vec<_>>().join(", ")
}

/// What can be done with a draft; what goes wrong is told.
#[derive(Clone, Copy)]
struct Actions {
    id: StoredValue<String>,
    drafts: Drafts,
    notices: Notices,
}

impl Actions {
    fn new(id: String) -> Self {
        Self { id: StoredValue::new(id), drafts: Drafts::here(), notices: Notices::here() }
    }

    /// The identifier of the field for a new title.
    fn field(self) -> String {
        self.id.with_value(|id| format!("rename-{id}"))
    }

    fn open(self) {
        match self.drafts.open(&self.id.get_value()) {
            Ok(place) if place.len() > 1 => address::go(&place),
            Ok(_) => address::go(&Step::Organisation.href()),
            Err(message) => self.notices.tell(message),
        }
    }

    fn rename(self, title: &str) {
        did(self.drafts, self.notices, self.drafts.rename(&self.id.get_value(), title));
    }

    fn duplicate(self) {
        did(self.drafts, self.notices, Drafts::duplicate(&self.id.get_value()));
    }

    fn delete(self) {
        // The row goes away with the draft, but what brings it back stays.
        let Self { drafts, notices, .. } = self;
        match drafts.delete(&self.id.get_value()) {
            Ok(deleted) => {
                let text = format!("“{}” was deleted.", deleted.title());
                notices.offer(text, "Undo", move || did(drafts, notices, deleted.restore()));
                drafts.look_again();
            }
            Err(message) => notices.tell(message),
        }
    }
}

fn did(drafts: Drafts, notices: Notices, result: Result<(), String>) {
    if let Err(message) = result {
        notices.tell(message);
    }
    drafts.look_again();
}
