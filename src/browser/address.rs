//! The address bar: steps are fragments (`#/sites`), so that the page works in any folder.

use leptos::prelude::window;

/// The fragment without `#`; empty where there is none.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes to an address within the page, as a link does; its `#` may be there or not.
pub fn go(address: &str) {
    // Refused only for addresses that are no addresses; a fragment always is one.
    let _ = window().location().set_hash(address);
}

/// Goes to an address within the page, with its `#`, in the place of the one that is there.
pub fn replace(address: &str) {
    let _ = window().location().replace(address);
}

/// The address of the page with another fragment.
pub fn with_fragment(fragment: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}
