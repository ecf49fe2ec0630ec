//! Plan files that are dropped anywhere on the page.

use crate::browser::drag;
use crate::files::Files;
use leptos::ev;
use leptos::prelude::*;

/// Opens plan files that are dropped anywhere, as long as the page is open.
pub fn open_what_is_dropped(files: Files) {
    let over = window_event_listener(ev::dragover, |event| {
        if drag::carries_files(&event) {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if !drag::carries_files(&event) {
            return;
        }
        event.prevent_default();
        if let Some(file) = drag::dropped_file(&event) {
            files.open(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}
