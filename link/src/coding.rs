//! Messages as JSON text: it carries every type of the plan, and a text is all that is copied.

use gloo_worker::Codec;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsValue, throw_str};

/// How messages are written and read. Page and worker have to name the same one.
#[derive(Debug)]
pub struct Coding;

impl Codec for Coding {
    fn encode<I: Serialize>(input: I) -> JsValue {
        match serde_json::to_string(&input) {
            Ok(text) => text.into(),
            Err(error) => throw_str(&format!("a message could not be written: {error}")),
        }
    }

    /// A text of another release is an error of the browser's event, not the end of the page.
    fn decode<O: for<'de> Deserialize<'de>>(input: JsValue) -> O {
        let text = input.as_string().unwrap_or_default();
        serde_json::from_str(&text)
            .unwrap_or_else(|error| throw_str(&format!("a message could not be read: {error}")))
    }
}
