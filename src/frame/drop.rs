//! Plan files: chosen, or dropped anywhere on the page.

use crate::browser::{address, files};
use crate::page::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{DragEvent, File};

/// Opens a plan file. The open plan stays where the file is refused.
pub fn open_file(page: Page, file: File) {
    let Page { document, notices, .. } = page;
    spawn_local(async move {
        let name = file.name();
        let refused = format!("“{name}” was not opened; everything here is as it was.");
        match files::read(&file).await.map(|text| document.import(&text)) {
            Err(message) => notices.tell(refused, vec![message]),
            Ok(Err(refusal)) => {
                let mut details: Vec<_> =
                    refusal.problems.iter().map(ToString::to_string).collect();
                if refusal.more > 0 {
                    details.push(format!("and {} more", refusal.more));
                }
                notices.tell(refused, details);
            }
            Ok(Ok(warnings)) => {
                if !warnings.is_empty() {
                    notices.tell(format!("“{name}” was opened. Worth knowing:"), warnings);
                }
                address::go("/plan");
            }
        }
    });
}

/// Lets files be dropped anywhere.
pub fn open_what_is_dropped(page: Page) {
    let over = window_event_listener(leptos::ev::dragover, |event| {
        if carries_files(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(leptos::ev::drop, move |event| {
        if !carries_files(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            open_file(page, file);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

fn carries_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
