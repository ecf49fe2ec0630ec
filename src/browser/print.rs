//! Paper.

use leptos::prelude::window;

/// Opens the browser's print dialog, where there is one.
pub fn print() {
    let _ = window().print();
}
