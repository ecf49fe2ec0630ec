//! Local storage (kept until somebody clears it) and session storage (of this tab).

use super::window::window;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// Why storage did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser does not let this page keep anything.
    Denied,
    /// There is no room left.
    Full,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StorageTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied => f.write_str("this browser does not let the page keep anything"),
            Self::Full => f.write_str("the browser's storage for this page is full"),
            Self::Other(words) => write!(f, "the browser refused: {words}"),
        }
    }
}

/// The text under a key.
pub fn read(key: &str) -> Result<Option<String>, StorageTrouble> {
    local()?.get_item(key).map_err(|error| trouble(&error))
}

/// Puts a text under a key.
pub fn write(key: &str, text: &str) -> Result<(), StorageTrouble> {
    local()?.set_item(key, text).map_err(|error| trouble(&error))
}

/// Takes a key away.
pub fn remove(key: &str) -> Result<(), StorageTrouble> {
    local()?.remove_item(key).map_err(|error| trouble(&error))
}

/// What follows `prefix` in every key that begins with it.
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageTrouble> {
    let storage = local()?;
    let length = storage.length().map_err(|error| trouble(&error))?;
    let names = (0..length).filter_map(|index| storage.key(index).ok().flatten());
    Ok(names.filter_map(|name| name.strip_prefix(prefix).map(str::to_owned)).collect())
}

/// What this tab remembers over a reload; `None` also where it may not.
pub fn remembered(key: &str) -> Option<String> {
    window().session_storage().ok()??.get_item(key).ok()?
}

/// Lets this tab remember a text over a reload, where it may.
pub fn remember(key: &str, text: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(key, text);
    }
}

fn local() -> Result<Storage, StorageTrouble> {
    match window().local_storage() {
        Ok(Some(storage)) => Ok(storage),
        Ok(None) | Err(_) => Err(StorageTrouble::Denied),
    }
}

fn trouble(error: &JsValue) -> StorageTrouble {
    match error.dyn_ref::<DomException>() {
        Some(exception) => match exception.name().as_str() {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageTrouble::Full,
            "SecurityError" => StorageTrouble::Denied,
            _ => StorageTrouble::Other(exception.message()),
        },
        None => StorageTrouble::Other("no reason given".into()),
    }
}
