//! Plan files: chosen, or dropped anywhere on the page.

use crate::browser::window::hear;
use crate::browser::{address, engine, files};
use crate::page::Page;
use crate::signals::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File};

/// Opens a plan file.
pub fn open_file(page: Page, file: File) {
    spawn_local(async move {
        let name = format!("“{}”", file.name());
        engine::there().await;
        match files::read(&file).await {
            Ok(text) if import(page, &name, &text) => address::go("/plan"),
            Ok(_) => {}
            Err(message) => not_opened(page, &name, vec![message]),
        }
    });
}

/// Opens the text of a plan as a draft of its own; whether it could be. The open plan stays where
/// it is refused, and the page says why. `what` is what the text came from.
pub fn import(page: Page, what: &str, text: &str) -> bool {
    match page.document.import(text) {
        Err(details) => {
            not_opened(page, what, details);
            false
        }
        Ok(warnings) => {
            if !warnings.is_empty() {
                page.notices.tell(format!("{what} was opened. Worth knowing:"), warnings);
            }
            true
        }
    }
}

fn not_opened(page: Page, what: &str, details: Vec<String>) {
    let text = format!("{what} was not opened; everything here is as it was.");
    page.notices.tell(text, details);
}

/// Lets files be dropped anywhere.
pub fn open_what_is_dropped(page: Page) {
    hear("dragover", |event| {
        if event.dyn_ref().is_some_and(carries_files) {
            event.prevent_default();
        }
    });
    hear("drop", move |event| {
        let Some(event) = event.dyn_ref::<DragEvent>() else { return };
        if !carries_files(event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            open_file(page, file);
        }
    });
}

fn carries_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
