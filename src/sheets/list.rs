//! The way to each sheet, and every sheet in full.

use super::sheet::Sheet;
use crate::engine::Engine;
use crate::route::link_to;
use leptos::prelude::*;

/// The way to each sheet, and to what is no sheet but stands among them.
#[component]
pub fn SheetList() -> impl IntoView {
    let catalogue = Engine::here().catalogue();
    let way = |id: &str, title: &str| {
        let (address, title) = (link_to(&format!("/sheets/{id}")), title.to_owned());
        view! { <li><a href=address>{title}</a></li> }
    };
    let sheets = move || {
        catalogue.with(|all| all.sheets.iter().map(|(id, title)| way(id, title)).collect_view())
    };
    view! {
        <nav class="sheet-list" aria-label="Sheets">
            <ul>
                {way("picture", "The picture")}
                {sheets}
                {way("documents", "Documents")}
            </ul>
        </nav>
    }
}

/// Every sheet in full, a page at a time where there is much of it.
#[component]
pub fn Sheets() -> impl IntoView {
    let catalogue = Engine::here().catalogue();
    let sheets = move || catalogue.with(|all| all.sheets.clone());
    view! {
        <For each=sheets key=Clone::clone let((id, title))>
            <Sheet id title/>
        </For>
    }
}
