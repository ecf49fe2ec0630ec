//! The address bar: steps are fragments (`#/sites`), so that the page works in any folder.

use leptos::prelude::*;

/// The fragment without `#`; empty where there is none.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes to a fragment, as a link would.
pub fn go(fragment: &str) {
    // Refused only for addresses that are no addresses; a fragment always is one.
    let _ = window().location().set_hash(fragment);
}
