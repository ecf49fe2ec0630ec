//! The engine's own module, which boot.js loads after the page was shown.

use js_sys::{Function, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// The event that tells that the engine is there, or that it cannot be had.
pub const READY: &str = "engine";

/// Calls a function of the engine with two texts; `None` while it is not there, and where it
/// failed for good.
pub fn call(function: &str, first: &str, second: &str) -> Option<String> {
    let engine = Reflect::get(&js_sys::global(), &"casEngine".into()).ok()?;
    let function: Function = Reflect::get(&engine, &function.into()).ok()?.dyn_into().ok()?;
    let answer = function.call2(&JsValue::UNDEFINED, &first.into(), &second.into()).ok()?;
    answer.as_string()
}

/// The same for an answer in JSON.
pub fn ask<T: DeserializeOwned>(what: &str, about: &str) -> Option<T> {
    serde_json::from_str(&call("ask", what, about)?).ok()
}
