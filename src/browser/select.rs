//! A list from which something is taken.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// The word of what was taken from a list; the list offers its first words again.
pub fn taken(event: &Event) -> Option<String> {
    let list = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
    let word = list.value();
    list.set_value("");
    Some(word)
}
