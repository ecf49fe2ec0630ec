//! The one table of the page.

use super::rules::RuleLink;
use cas_plan::documents::table::{Column, Holds, Table, ids};
use leptos::prelude::*;

/// A table that scrolls sideways by itself, also by keyboard, where it is too wide; one without
/// rows says that there is nothing.
///
/// A row is a place, as its address is: after an edit the same elements show the row that stands
/// at their place then, and only texts that differ are written.
#[component]
pub(super) fn TableOf(
    /// The table.
    #[prop(into)]
    table: Signal<Table>,
) -> impl IntoView {
    let caption = Memo::new(move |_| table.with(|table| table.caption.clone()));
    let columns = Memo::new(move |_| table.with(|table| table.columns.clone()));
    let empty = Memo::new(move |_| table.with(|table| table.rows.is_empty()));
    let title = |column: &Column| view! { <th scope="col">{column.title.clone()}</th> };
    let none = move || view! { <p class="soft">{caption} ": none."</p> };
    view! {
        <Show when=move || !empty.get() fallback=none>
            <div class="scroll" role="group" tabindex="0" aria-label=caption>
                <table class="sheet-table">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>{move || columns.with(|all| all.iter().map(title).collect_view())}</tr>
                    </thead>
                    <tbody>{move || table.with(rows)}</tbody>
                </table>
            </div>
        </Show>
    }
}

fn rows(table: &Table) -> Vec<AnyView> {
    let row = |(place, cells): (usize, &Vec<String>)| {
        let address = table.address.as_ref();
        let id = address.map(|(sheet, first)| format!("{sheet}/{}", first + place));
        let tabindex = id.is_some().then_some("-1");
        let cells = cells.iter().zip(&*table.columns).enumerate();
        let cells: Vec<_> = cells.map(|(at, (text, column))| cell(at, text, column)).collect();
        view! { <tr id=id tabindex=tabindex>{cells}</tr> }.into_any()
    };
    table.rows.iter().enumerate().map(row).collect()
}

/// A cell; the first one of a row is what the row is about.
fn cell(at: usize, text: &str, column: &Column) -> AnyView {
    let class = (column.holds == Holds::Code).then_some("host");
    let content = content(text, column.holds);
    if at == 0 {
        view! { <th scope="row" class=class>{content}</th> }.into_any()
    } else {
        view! { <td class=class>{content}</td> }.into_any()
    }
}

/// A text as what it is: rules lead to what they say, and a URL may be broken after a slash.
pub(super) fn content(text: &str, holds: Holds) -> AnyView {
    match holds {
        Holds::Words => text.to_owned().into_any(),
        Holds::Code if !text.contains('/') => text.to_owned().into_any(),
        Holds::Code => {
            let piece = |(place, piece): (usize, &str)| {
                // The two slashes of a URL stay together.
                let gap = (place > 0 && piece != "/").then(|| view! { <wbr/> });
                view! { {gap} {piece.to_owned()} }
            };
            text.split_inclusive('/').enumerate().map(piece).collect_view().into_any()
        }
        Holds::Rules => {
            let rule = |(place, id): (usize, &str)| {
                let between = if place > 0 { ", " } else { "" };
                view! { {between} <RuleLink id=id.to_owned()/> }
            };
            ids(text).enumerate().map(rule).collect_view().into_any()
        }
    }
}
