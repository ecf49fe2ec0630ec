//! What was pasted and is not added yet.

use crate::document::Document;
use leptos::prelude::*;

/// A table of sites, or a list of servers, as text; provided once by the app, so that it is there
/// again after another step.
#[derive(Clone, Copy, Debug)]
pub struct Pasted(RwSignal<String>);

impl Pasted {
    /// Nothing yet.
    pub fn new(document: Document) -> Self {
        let pasted = Self(RwSignal::default());
        document.on_another_plan(move || pasted.forget());
        pasted
    }

    /// What was pasted; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// The text.
    pub fn text(self) -> String {
        self.0.get()
    }

    /// Takes another text.
    pub fn set(self, text: String) {
        self.0.set(text);
    }

    /// Whether there is anything to read in it.
    pub fn is_empty(self) -> bool {
        self.0.with(|text| text.trim().is_empty())
    }

    /// Forgets it: it was added, or belongs to the plan that was open.
    pub fn forget(self) {
        self.0.set(String::new());
    }
}
