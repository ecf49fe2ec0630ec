//! Copies text, and says that it did.

use super::window::{document, window};
use crate::page::Page;
use crate::signals::spawn_local;
use crate::view::clicked;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlTextAreaElement};

/// Copies a text to the clipboard.
pub fn copy(page: Page, text: &str) {
    let text = text.to_owned();
    spawn_local(async move {
        let copied = match promise(&text) {
            Some(promise) => JsFuture::from(promise).await.is_ok() || by_selection(&text),
            None => by_selection(&text),
        };
        page.say(if copied { "Copied." } else { "The browser did not let it be copied." });
    });
}

/// Copies what the button that was clicked names: `data-copy="tsv:dns-inside"`.
pub fn copy_what_was_clicked(page: Page, event: &Event) {
    let what = clicked(event, "data-copy");
    if let Some(text) = what.and_then(|what| super::engine::call("ask", "copy", &what)) {
        copy(page, &text);
    }
}

/// The clipboard of pages that came over a safe connection.
fn promise(text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
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
