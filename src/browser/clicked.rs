//! What of a drawing or a text was clicked, where it has no handler of its own.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

/// The value of an attribute of what an event happened to, or of the innermost element around it
/// that has one.
pub fn closest_attribute(event: &Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Node>().ok()?;
    let element = match target.dyn_into::<Element>() {
        Ok(element) => element,
        Err(text) => text.parent_element()?,
    };
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}
