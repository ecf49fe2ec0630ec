//! Where the keyboard is.

use super::frame::next_frame;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to an element once what is being shown now stands.
pub fn later(id: impl Into<String>) {
    let id = id.into();
    next_frame(move || {
        now(&id);
    });
}

/// Moves the focus to an element; whether there is one.
pub fn now(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    // Nothing in what is closed takes the focus.
    while let Some(closed) =
        element.as_ref().and_then(|e| e.closest("details:not([open])").ok().flatten())
    {
        let _ = closed.set_attribute("open", "");
    }
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to an answer, or to what holds it, once what is being shown now stands.
pub fn answer(id: &str) {
    let id = id.to_owned();
    next_frame(move || {
        let mut id = id.as_str();
        while !now(id) {
            let Some((outer, _)) = id.rsplit_once('/').filter(|(outer, _)| !outer.is_empty())
            else {
                break;
            };
            id = outer;
        }
    });
}
