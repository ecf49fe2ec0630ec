//! What is dragged over the page.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File};

/// Begins to drag; some browsers only do where there is something to carry.
pub fn begin(event: &Event) {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    if let Some(transfer) = transfer {
        let _ = transfer.set_data("application/x-site", "site");
        transfer.set_effect_allowed("move");
    }
}

/// Whether files are dragged, from outside of the page.
pub fn carries_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// The first of the files that were dropped.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}
