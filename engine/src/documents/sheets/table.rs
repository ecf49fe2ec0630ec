//! The one table of the page.

use crate::documents::table::{Holds, Table};
use crate::documents::tree::{Node, el, of_class};

/// A table that scrolls sideways by itself, also by keyboard, where it is too wide.
pub(crate) fn table(table: &Table) -> Node {
    let head = table.columns.iter().map(|column| el("th").with("scope", "col").text(column.title));
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().zip(table.columns).enumerate().map(|(index, (text, column))| {
            let cell = if index == 0 { el("th").with("scope", "row") } else { el("td") };
            match column.holds {
                Holds::Words => cell.text(text),
                Holds::Code => code(cell.with("class", "host"), text),
                Holds::Rules => rules(cell, text),
            }
        });
        el("tr").all(cells)
    };
    of_class("div", "scroll")
        .with("role", "group")
        .with("tabindex", "0")
        .with("aria-label", &table.caption)
        .add(
            of_class("table", "sheet-table")
                .add(el("caption").text(&table.caption))
                .add(el("thead").add(el("tr").all(head)))
                .add(el("tbody").all(table.rows.iter().map(row))),
        )
}

/// An address is broken between its parts, and a word of it only where nothing else helps.
fn code(cell: Node, text: &str) -> Node {
    text.split_inclusive('/').enumerate().fold(cell, |cell, (place, part)| {
        let cell = if place == 0 { cell } else { cell.add(el("wbr")) };
        cell.text(part)
    })
}

/// Each rule leads to what it says.
fn rules(cell: Node, ids: &str) -> Node {
    ids.split(", ").filter(|id| !id.is_empty()).enumerate().fold(cell, |cell, (place, id)| {
        let cell = if place == 0 { cell } else { cell.text(", ") };
        cell.add(el("a").with("href", format!("#/rules/{id}")).text(id))
    })
}
