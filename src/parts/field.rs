//! A field and the answer behind it.

use crate::checks::Checks;
use crate::document::{At, Document, Pace};
use leptos::prelude::*;

/// A field of an answer: what every kind of field is made of.
#[derive(Clone, Copy)]
pub struct Field {
    /// The place of the answer.
    pub at: StoredValue<At>,
    /// What the question is called.
    pub label: &'static str,
    document: Document,
    checks: Checks,
}

impl Field {
    /// The field of an answer; made in the body of a component.
    pub fn new(at: At, label: &'static str) -> Self {
        let (document, checks) = (Document::here(), Checks::here());
        Self { at: StoredValue::new(at), label, document, checks }
    }

    /// Its identifier in the page.
    pub fn id(self) -> String {
        self.at.with_value(At::id)
    }

    /// The identifier of what describes it.
    pub fn about(self) -> String {
        format!("{}-about", self.id())
    }

    /// What stands in it.
    pub fn text(self) -> String {
        self.at.with_value(|at| self.document.text(at))
    }

    /// The answer in the plan; empty where there is none.
    pub fn answer(self) -> String {
        self.at.with_value(|at| self.document.answer(at)).unwrap_or_default()
    }

    /// Takes a keystroke.
    pub fn typed(self, text: &str) {
        self.at.with_value(|at| self.document.set(at, self.label, Pace::Typing, text));
    }

    /// Takes a choice; an empty word is "not known yet".
    pub fn chosen(self, word: &str) {
        self.at.with_value(|at| self.document.set(at, self.label, Pace::Click, word));
    }

    /// What is wrong with the answer; nothing before Continue.
    pub fn errors(self) -> Vec<String> {
        self.at.with_value(|at| self.checks.messages(at))
    }

    /// Whether anything is said to be wrong.
    pub fn is_wrong(self) -> bool {
        !self.errors().is_empty()
    }
}
