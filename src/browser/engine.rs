//! The engine's own module, which boot.js loads after the page was shown.

use super::window::window;
use js_sys::{Function, Promise, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The event that tells that the engine is there, or that it cannot be had.
pub const READY: &str = "engine";

/// Waits until the engine is there.
pub async fn there() {
    if Reflect::has(&js_sys::global(), &ENGINE.into()) == Ok(true) {
        return;
    }
    let ready = Promise::new(&mut |resolve, _| {
        let _ = window().add_event_listener_with_callback(READY, &resolve);
    });
    let _ = JsFuture::from(ready).await;
}

/// Where boot.js puts the engine.
const ENGINE: &str = "casEngine";

/// Calls a function of the engine with two texts; `None` while it is not there, and where it
/// failed for good.
pub fn call(function: &str, first: &str, second: &str) -> Option<String> {
    let engine = Reflect::get(&js_sys::global(), &ENGINE.into()).ok()?;
    let function: Function = Reflect::get(&engine, &function.into()).ok()?.dyn_into().ok()?;
    let answer = function.call2(&JsValue::UNDEFINED, &first.into(), &second.into()).ok()?;
    answer.as_string()
}

/// The same for an answer in JSON.
pub fn ask<T: DeserializeOwned>(what: &str, about: &str) -> Option<T> {
    serde_json::from_str(&call("ask", what, about)?).ok()
}
