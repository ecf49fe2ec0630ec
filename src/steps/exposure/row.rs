//! A row of the grid: a protocol at each site that is shown.

use super::cell::Cell;
use super::closed::row_note;
use super::column::Column;
use crate::document::Document;
use crate::parts::{Item, Menu};
use cas_plan::terms::{Choice, Exposure, Protocol, Version};
use leptos::prelude::*;

/// A protocol at each site.
#[component]
pub(super) fn Row(
    /// The protocol.
    protocol: Protocol,
    /// The sites.
    columns: Memo<Vec<Column>>,
    /// The version that is planned.
    version: Memo<Version>,
) -> impl IntoView {
    let note = move || {
        let id = format!("row-{}-note", protocol.key());
        row_note(protocol, version.get())
            .map(|note| view! { <span class="about" id=id>{note}</span> })
    };
    view! {
        <tr>
            <th scope="row">
                <div class="row-head">
                    <span>{move || protocol.title(version.get())} {note}</span>
                    <WholeRow protocol version/>
                </div>
            </th>
            <For each=move || columns.get() key=|column| column.key let(column)>
                <Cell column protocol version/>
            </For>
        </tr>
    }
}

/// A menu that fills a row; nothing where there is one site.
#[component]
fn WholeRow(
    /// The protocol.
    protocol: Protocol,
    /// The version that is planned.
    version: Memo<Version>,
) -> impl IntoView {
    let document = Document::here();
    let several = Memo::new(move |_| document.with(|plan| plan.sites.len() > 1));
    let fill = move |exposure| {
        let name = document.with_now(|plan| protocol.title(plan.organisation.version()));
        document.edit(name, |plan| plan.expose_everywhere(protocol, exposure));
    };
    let item = move |words, exposure| Item::new(words, move || fill(exposure));
    let items = move || {
        vec![
            item("None everywhere", Exposure::None),
            item("Inside everywhere", Exposure::Internal),
            item("Outside everywhere", Exposure::External),
            item("Both everywhere", Exposure::Both),
        ]
    };
    let about = Signal::derive(move || format!("Whole row: {}", protocol.title(version.get())));
    view! {
        <Show when=move || several.get()>
            <Menu id=format!("row-{}", protocol.key()) label="" about items=items()/>
        </Show>
    }
}
