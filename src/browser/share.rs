//! A plan as part of a link, and back, by share.js, which is loaded when it is needed.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The part of a link that holds a text.
pub async fn pack(text: &str) -> Result<String, String> {
    call("pack", text).await
}

/// The text that a part of a link holds, or why there is none.
pub async fn unpack(packed: &str) -> Result<String, String> {
    call("unpack", packed).await
}

async fn call(name: &str, text: &str) -> Result<String, String> {
    let answer = attempt(name, text).await.map_err(|error| words(&error))?;
    answer.as_string().ok_or_else(|| "this browser cannot do it".to_owned())
}

async fn attempt(name: &str, text: &str) -> Result<JsValue, JsValue> {
    let load: Function = Reflect::get(&js_sys::global(), &"casShare".into())?.dyn_into()?;
    let module = JsFuture::from(load.call0(&JsValue::UNDEFINED)?.dyn_into::<Promise>()?).await?;
    let function: Function = Reflect::get(&module, &name.into())?.dyn_into()?;
    JsFuture::from(function.call1(&JsValue::UNDEFINED, &text.into())?.dyn_into::<Promise>()?).await
}

fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|text| text.as_string());
    message.unwrap_or_else(|| "this browser cannot do it".to_owned())
}
