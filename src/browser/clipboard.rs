//! The clipboard.

use js_sys::{Function, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlTextAreaElement};

/// Copies a text; the error is for a person.
pub async fn copy(text: &str) -> Result<(), &'static str> {
    let clipboard = window().navigator().clipboard();
    // Only pages that came over a safe connection have one.
    let copied =
        !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok();
    if copied || by_selection(text) { Ok(()) } else { Err("The browser did not let it be copied.") }
}

/// The old way, for pages on a closed network without certificates.
fn by_selection(text: &str) -> bool {
    let Some(body) = document().body() else { return false };
    let Ok(field) = document().create_element("textarea") else { return false };
    let field: HtmlTextAreaElement = field.unchecked_into();
    field.set_value(text);
    let holder = document().query_selector("dialog[open]").ok().flatten();
    let holder: Element = holder.unwrap_or_else(|| body.unchecked_into());
    let _ = holder.append_child(&field);
    field.select();
    let command = Reflect::get(&document(), &"execCommand".into()).ok();
    let command = command.and_then(|command| command.dyn_into::<Function>().ok());
    let done = command.and_then(|command| command.call1(&document(), &JsValue::from("copy")).ok());
    field.remove();
    done == Some(JsValue::TRUE)
}
