//! Local storage (kept until somebody clears it) and session storage (of this tab), by
//! gloo-storage.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;

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

impl From<StorageError> for StorageTrouble {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::JsError(error) => match error.name.as_str() {
                // The second name is that of older Firefoxes.
                "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
                "SecurityError" => Self::Denied,
                _ => Self::Other(error.message),
            },
            other => Self::Other(other.to_string()),
        }
    }
}

/// What is under a key; `None` where nothing is.
pub fn read<T: DeserializeOwned>(key: &str) -> Result<Option<T>, StorageTrouble> {
    there()?;
    match LocalStorage::get(key) {
        Ok(value) => Ok(Some(value)),
        Err(StorageError::KeyNotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The text under a key, as it is.
pub fn text(key: &str) -> Result<Option<String>, StorageTrouble> {
    there()?;
    Ok(LocalStorage::raw().get_item(key).ok().flatten())
}

/// Puts something under a key.
pub fn write<T: Serialize>(key: &str, value: &T) -> Result<(), StorageTrouble> {
    there()?;
    Ok(LocalStorage::set(key, value)?)
}

/// Takes a key away.
pub fn remove(key: &str) -> Result<(), StorageTrouble> {
    there()?;
    LocalStorage::delete(key);
    Ok(())
}

/// What follows `prefix` in every key that begins with it.
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageTrouble> {
    there()?;
    let storage = LocalStorage::raw();
    let names = (0..LocalStorage::length()).filter_map(|index| storage.key(index).ok().flatten());
    Ok(names.filter_map(|name| name.strip_prefix(prefix).map(str::to_owned)).collect())
}

/// What this tab remembers over a reload; `None` also where it may not.
pub fn remembered(key: &str) -> Option<String> {
    matches!(window().session_storage(), Ok(Some(_))).then(|| SessionStorage::get(key).ok())?
}

/// Lets this tab remember a text over a reload, where it may.
pub fn remember(key: &str, text: &str) {
    if matches!(window().session_storage(), Ok(Some(_))) {
        let _ = SessionStorage::set(key, text);
    }
}

/// Whether there is a storage at all: gloo-storage takes it for granted, and a page that is denied
/// it would end there. It is asked each time, because people change it while the page is open.
fn there() -> Result<(), StorageTrouble> {
    match window().local_storage() {
        Ok(Some(_)) => Ok(()),
        Ok(None) | Err(_) => Err(StorageTrouble::Denied),
    }
}
