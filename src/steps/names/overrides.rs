//! Single protocols with a name of their own.

use super::add::Add;
use super::protocols;
use crate::browser::focus;
use crate::document::{At, Document};
use crate::parts::{Heard, TextField, problems};
use cas_plan::plan::{Site, SiteKey};
use cas_plan::terms::{Path, Protocol};
use leptos::prelude::*;

/// The names that are there, each with a field, and a way to add one.
#[component]
pub(super) fn Overrides(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let document = Document::here();
    let rows = Memo::new(move |_| document.site(key, rows));
    view! {
        <div class="overrides" id=At::site(key, "names/overrides").id() tabindex="-1">
            <h3>"Single protocols with a name of their own"</h3>
            // The place is a part of the key, since it is a part of where the answer is.
            <For each=move || rows.get() key=|row| *row let((place, of))>
                <Row key place of/>
            </For>
            <Add key/>
        </div>
    }
}

fn rows(site: &Site) -> Vec<(usize, (Protocol, Path))> {
    let all = site.names.overrides.iter().map(|entry| (entry.protocol, entry.path));
    all.enumerate().collect()
}

/// The name of one protocol.
#[component]
fn Row(
    /// The site.
    key: SiteKey,
    /// Its place among the names of the site.
    place: usize,
    /// The protocol and the path.
    of: (Protocol, Path),
) -> impl IntoView {
    let document = Document::here();
    let what = format!("For {}", protocols::title(of));
    let heard = format!(" the name {what}");
    let remove = move |_| {
        document.edit("removing a name", |plan| {
            plan.edit_site(key, |site| {
                if place < site.names.overrides.len() {
                    site.names.overrides.remove(place);
                }
            });
        });
        focus::later(At::site(key, "names/overrides").id());
    };
    view! {
        <div class="removable">
            <TextField
                at=At::site(key, format!("names/overrides/{place}"))
                label="Name"
                of=what.clone()
                otherwise=Some(what)
                check=problems::host
                host=true
            />
            <button type="button" on:click=remove>
                "Remove"
                <Heard words=heard/>
            </button>
        </div>
    }
}
