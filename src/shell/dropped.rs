//! Plan files that are dropped anywhere on the page.

use crate::files::Files;
use leptos::ev;
use leptos::prelude::*;
use web_sys::DragEvent;

/// Opens plan files that are dropped anywhere, as long as the page is open.
pub fn open_what_is_dropped(files: Files) {
    let over = window_event_listener(ev::dragover, |event| {
        if carries_files(&event) {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if !carries_files(&event) {
            return;
        }
        event.prevent_default();
        let dropped = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = dropped.and_then(|dropped| dropped.get(0)) {
            files.open(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}

fn carries_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
