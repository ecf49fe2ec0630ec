//! The grid: protocols down, sites across.

use super::column::{Column, columns};
use super::hands::Hands;
use super::head::Head;
use super::row::Row;
use super::rows::{GROUPS, offered};
use crate::document::Document;
use cas_plan::terms::{Protocol, Version};
use leptos::prelude::*;

/// The table, which scrolls in a window of its own.
#[component]
pub(super) fn Grid() -> impl IntoView {
    let (document, hands, columns) = (Document::here(), Hands::here(), columns());
    let version = Memo::new(move |_| document.with(|plan| plan.organisation.version()));
    let groups = GROUPS.iter().map(|(title, protocols)| {
        view! { <Group title protocols columns version/> }
    });
    view! {
        <p class="hint" id="grid-keys">
            "Arrow keys move; the space bar or n, i, o, b set none, inside, outside, both."
        </p>
        <div class="scroll grid-window">
            <table
                class="grid"
                aria-describedby="grid-keys"
                on:change=move |event| hands.choose(&event)
                on:click=move |event| hands.click(&event)
                on:keydown=move |event| hands.press(&event)
            >
                <thead>
                    <tr>
                        <th scope="col">"Protocol"</th>
                        <For each=move || columns.get() key=|column| column.key let(column)>
                            <Head key=column.key/>
                        </For>
                    </tr>
                </thead>
                {groups.collect_view()}
            </table>
        </div>
    }
}

/// Protocols that belong together; nothing where none of them is offered.
#[component]
fn Group(
    /// What they are called.
    title: &'static str,
    /// All of them.
    protocols: &'static [Protocol],
    /// The sites.
    columns: Memo<Vec<Column>>,
    /// The version that is planned.
    version: Memo<Version>,
) -> impl IntoView {
    let document = Document::here();
    let rows = Memo::new(move |_| document.with(|plan| offered(plan, protocols)));
    let width = move || (columns.with(Vec::len) + 1).to_string();
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <tbody>
                <tr class="group">
                    <th colspan=width scope="rowgroup">
                        <span>{title}</span>
                    </th>
                </tr>
                <For each=move || rows.get() key=|protocol| *protocol let(protocol)>
                    <Row protocol columns version/>
                </For>
            </tbody>
        </Show>
    }
}
