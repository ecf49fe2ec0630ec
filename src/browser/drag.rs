//! What is dragged over the page.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event};

/// Begins to drag; some browsers only do where there is something to carry.
pub fn begin(event: &Event) {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    if let Some(transfer) = transfer {
        let _ = transfer.set_data("application/x-site", "site");
        transfer.set_effect_allowed("move");
    }
}
