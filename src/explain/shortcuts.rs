//! What keys do that are pressed anywhere on the page.

use super::context::Explain;
use super::keys::are_off;
use super::topic::Explained;
use crate::browser::{address, focus, target};
use crate::document::Document;
use crate::parts::Presenting;
use crate::route::Step;
use web_sys::KeyboardEvent;

/// What keys act on.
#[derive(Clone, Copy)]
pub(super) struct Shortcuts {
    document: Document,
    explain: Explain,
    presenting: Presenting,
}

impl Shortcuts {
    /// The keys of this page; asked for in the body of a component.
    pub(super) fn here() -> Self {
        Self {
            document: Document::here(),
            explain: Explain::here(),
            presenting: Presenting::here(),
        }
    }

    /// Acts on a key.
    pub(super) fn press(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() {
            self.press_with_control(event);
        } else if !event.alt_key() && !target::is_field(event) && !are_off() {
            self.press_alone(event);
        }
    }

    fn press_with_control(self, event: &KeyboardEvent) {
        let key = event.key();
        let redo = key == "y" || (key == "Z" && event.shift_key());
        match key.as_str() {
            _ if is_in_dialog(event) => return,
            _ if redo => self.document.redo(),
            "z" => self.document.undo(),
            _ => return,
        }
        event.prevent_default();
    }

    fn press_alone(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "?" => self.explain.open(Explained::Keys),
            _ if is_in_dialog(event) => {}
            "u" => self.document.undo(),
            "r" => self.document.redo(),
            "p" => self.presenting.toggle(),
            "f" if focus::now("filter") => event.prevent_default(),
            "w" => {
                let in_results = target::is_within(event, "aside");
                focus::now(if in_results { "heading" } else { "results-title" });
            }
            key => {
                let number = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                if let Some(step) = number.and_then(|place| Step::ALL.get(place)) {
                    address::go(&step.href());
                }
            }
        }
    }
}

fn is_in_dialog(event: &KeyboardEvent) -> bool {
    target::is_within(event, "dialog")
}
