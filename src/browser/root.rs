//! The document as a whole: its title, and what its style and boot.js have to know of it.

use leptos::prelude::document;

/// The title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Tells boot.js whether it may say, after a failure, that the plan is kept.
pub fn set_kept(kept: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-kept", if kept { "yes" } else { "no" });
    }
}

/// Lets the style know that the page is on a projector.
pub fn set_presenting(on: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-presenting", on);
    }
}

/// Says whether the paper of the plan as it is now can be printed, for a program that prints the page:
/// it cannot see that.
pub fn set_paper_ready(ready: bool) {
    if let Some(root) = document().document_element() {
        let _ = if ready {
            root.set_attribute("data-paper", "ready")
        } else {
            root.remove_attribute("data-paper")
        };
    }
}

/// Takes the first screen of index.html away, now that the page stands in its place.
pub fn take_first_screen_away() {
    if let Some(first) = document().get_element_by_id("first") {
        first.remove();
    }
}

/// Where the worker is, with the version that keeps an old one from coming out of a cache.
pub fn worker_address() -> String {
    let boot = document().get_element_by_id("boot");
    let address = boot.and_then(|boot| boot.get_attribute("data-engine"));
    address.unwrap_or_else(|| "./engine_loader.js".to_owned())
}
