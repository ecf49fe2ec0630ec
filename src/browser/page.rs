//! The page as the browser sees it: its title, printing, what boot.js has to know.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Opens the browser's print dialog, where there is one.
pub fn print() {
    let _ = window().print();
}

/// Tells boot.js whether it may say, after a failure, that the plan is kept.
pub fn set_kept(kept: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-kept", if kept { "yes" } else { "no" });
    }
}

/// Puts a list below what opens it, at its right edge; above it where there is no room below.
/// The list is fixed in the window, so that nothing that scrolls cuts it off.
pub fn put_below(list: &HtmlElement, opener: &HtmlElement) {
    let width = inner(window().inner_width());
    let height = inner(window().inner_height());
    let place = opener.get_bounding_client_rect();
    let [top, bottom, left, right] =
        [place.top(), place.bottom(), place.left(), place.right()].map(pixels);
    let (above, below) =
        if bottom > height / 10 * 7 { (None, Some(height - top)) } else { (Some(bottom), None) };
    // At the left edge where the list would leave the window otherwise.
    let (from_left, from_right) =
        if right < width / 10 * 4 { (Some(left), None) } else { (None, Some(width - right)) };
    let edges = [("top", above), ("bottom", below), ("left", from_left), ("right", from_right)];
    for (property, value) in edges {
        let value = value.map_or_else(|| "auto".to_owned(), |pixels| format!("{pixels}px"));
        let _ = list.style().set_property(property, &value);
    }
}

fn inner(size: Result<JsValue, JsValue>) -> i32 {
    size.ok().and_then(|size| size.as_f64()).map_or(0, pixels)
}

#[allow(clippy::cast_possible_truncation)] // no window is that large
fn pixels(length: f64) -> i32 {
    length as i32
}
