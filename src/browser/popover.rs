//! Where the list that a button opens belongs.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};

/// Puts the list that a button opens where it belongs.
pub fn put_below_what_was_clicked(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let opener = target.and_then(|target| target.closest("[popovertarget]").ok().flatten());
    let Some(opener) = opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let id = opener.get_attribute("popovertarget").unwrap_or_default();
    let list =
        document().get_element_by_id(&id).and_then(|list| list.dyn_into::<HtmlElement>().ok());
    if let Some(list) = list {
        put_below(&list, &opener);
    }
}

/// Puts a list below what opens it, at its right edge; above it where there is no room below.
/// The list is fixed in the window, so that nothing that scrolls cuts it off.
fn put_below(list: &HtmlElement, opener: &HtmlElement) {
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
