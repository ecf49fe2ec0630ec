//! The page as the browser sees it: its title, printing, what boot.js has to know.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlDialogElement, HtmlElement};

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

/// Hides an element, or shows it.
pub fn hide(id: &str, hidden: bool) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

/// Lays an element over the page; what is beneath cannot be reached meanwhile.
pub fn lay_over(id: &str, open: bool, beneath: &[&str]) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.toggle_attribute_with_force("data-open", open);
    }
    for element in beneath.iter().filter_map(|id| document().get_element_by_id(id)) {
        let _ = element.toggle_attribute_with_force("inert", open);
    }
}

/// Opens a dialog over the page, or closes it.
pub fn open_dialog(id: &str, open: bool) {
    let Some(dialog) = dialog(id) else { return };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Acts once a dialog was closed, by whichever way.
pub fn when_closed(id: &str, act: impl Fn() + 'static) {
    let Some(dialog) = dialog(id) else { return };
    let hear = Closure::<dyn Fn()>::new(act);
    let _ = dialog.add_event_listener_with_callback("close", hear.as_ref().unchecked_ref());
    // It is there as long as the page is.
    hear.forget();
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Offers a drawing as a picture of points to save, by png.js, which is loaded when it is needed.
pub fn save_as_png(name: &str, svg: &str) {
    let function = Reflect::get(&js_sys::global(), &"casPng".into()).ok();
    if let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) {
        let _ = function.call2(&JsValue::UNDEFINED, &name.into(), &svg.into());
    }
}

/// Lets the style know that the page is on a projector.
pub fn set_presenting(on: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-presenting", on);
    }
}
