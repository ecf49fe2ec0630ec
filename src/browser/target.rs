//! What an event is about.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What people type into.
const FIELDS: &str = "textarea, select, input:not([type=radio], [type=checkbox])";

/// Whether letters belong to a field.
pub fn is_field(event: &Event) -> bool {
    target(event).is_some_and(|element| element.matches(FIELDS).unwrap_or(false))
}

/// Whether it happens within an element that a CSS selector finds.
pub fn is_within(event: &Event, selector: &str) -> bool {
    closest(event, selector).is_some()
}

/// Where the link leads that was clicked.
pub fn address(event: &Event) -> Option<String> {
    closest(event, "a[href]")?.get_attribute("href")
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
