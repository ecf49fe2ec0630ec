//! Moving around in a table whose cells are groups of radio buttons.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Moves the focus by the arrow keys without choosing anything: left and right through the
/// choices of a row, up and down through the rows. Whether the key was one of them.
pub fn arrow(event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let step: i32 = match event.key().as_str() {
        "ArrowLeft" | "ArrowUp" => -1,
        "ArrowRight" | "ArrowDown" => 1,
        _ => return false,
    };
    let Some(from) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return false;
    };
    event.prevent_default();
    let to = if event.key().ends_with("Left") || event.key().ends_with("Right") {
        beside(&from, step)
    } else {
        above_or_below(&from, step)
    };
    if let Some(to) = to {
        let _ = to.focus();
    }
    true
}

/// The radio button that an event is about, or that stands in the label that it is about: the name
/// of its group, and its value.
pub fn choice(event: &Event) -> Option<(String, String)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let input = target.closest("label").ok()??.query_selector("input").ok()??;
    let input = input.dyn_into::<HtmlInputElement>().ok()?;
    Some((input.name(), input.value()))
}

fn beside(from: &HtmlInputElement, step: i32) -> Option<HtmlElement> {
    let row = from.closest("tr").ok()??;
    let all = choices(&row)?;
    let place = (0..all.length()).find(|place| all.get(*place).as_ref() == Some(from.as_ref()))?;
    all.get(place.checked_add_signed(step)?)?.dyn_into().ok()
}

fn above_or_below(from: &HtmlInputElement, step: i32) -> Option<HtmlElement> {
    let cell = from.closest("td").ok()??;
    let mut column = 0;
    let mut before = cell.previous_element_sibling();
    while let Some(cell) = before {
        column += 1;
        before = cell.previous_element_sibling();
    }
    let mut row = from.closest("tr").ok()?;
    loop {
        row = if step < 0 { row?.previous_element_sibling() } else { row?.next_element_sibling() };
        let cell = row.as_ref()?.children().item(column);
        if let Some(choice) = cell.and_then(|cell| same_choice(&cell, &from.value())) {
            return Some(choice);
        }
    }
}

fn same_choice(cell: &Element, value: &str) -> Option<HtmlElement> {
    let find = |selector: &str| cell.query_selector(selector).ok().flatten();
    let same = find(&format!("input[value={value}]:not(:disabled)"));
    same.or_else(|| find("input:not(:disabled)"))?.dyn_into().ok()
}

fn choices(row: &Element) -> Option<web_sys::NodeList> {
    row.query_selector_all("td input:not(:disabled)").ok()
}
