//! Paper.

use leptos::prelude::window;
use web_sys::KeyboardEvent;

/// Opens the browser's print dialog, where there is one.
pub fn print() {
    let _ = window().print();
}

/// Whether keys ask the browser to print.
pub fn is_asked_for(event: &KeyboardEvent) -> bool {
    let control = event.ctrl_key() || event.meta_key();
    control && !event.shift_key() && !event.alt_key() && event.key().eq_ignore_ascii_case("p")
}
