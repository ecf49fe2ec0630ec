//! What is explained over the page, and the texts of rules and words.

use super::texts::Texts;
use super::topic::Explained;
use crate::browser::{address, files};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The file of the texts, which is read when one is first asked for.
const TEXTS: &str = "rules.json";

/// The texts, or why there are none.
pub(super) type TextsRead = Result<Arc<Texts>, String>;

/// What is explained over the page; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Explain {
    what: RwSignal<Option<Explained>>,
    texts: RwSignal<Option<TextsRead>>,
    reading: StoredValue<bool>,
    /// What is searched for in rules and words.
    pub(super) search: RwSignal<String>,
}

impl Explain {
    /// What the address asks for, where it asks for an explanation.
    pub fn new() -> Self {
        let explain = Self {
            what: RwSignal::default(),
            texts: RwSignal::default(),
            reading: StoredValue::new(false),
            search: RwSignal::default(),
        };
        if let Some(what) = Explained::of_address(&address::fragment()) {
            explain.open(what);
        }
        explain
    }

    /// What is explained on this page; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// What is explained; nothing where nothing lies over the page.
    pub fn what(self) -> Signal<Option<Explained>> {
        self.what.into()
    }

    /// Explains something.
    pub fn open(self, what: Explained) {
        if matches!(what, Explained::Rules(_) | Explained::Words(_)) {
            self.read();
        }
        self.what.set(Some(what));
    }

    /// Closes what lies over the page.
    pub fn close(self) {
        self.what.set(None);
    }

    /// The texts of rules and words; `None` while they are on their way.
    pub(super) fn texts(self) -> Signal<Option<TextsRead>> {
        self.texts.into()
    }

    /// Reads the texts, unless they are there or on their way.
    fn read(self) {
        let there = self.texts.with_untracked(|texts| matches!(texts, Some(Ok(_))));
        if there || self.reading.get_value() {
            return;
        }
        self.reading.set_value(true);
        self.texts.set(None);
        spawn_local(async move {
            let text = files::fetch(TEXTS).await;
            let texts = text.and_then(|text| Texts::of(&text).ok_or_else(unreadable));
            self.reading.set_value(false);
            self.texts.set(Some(texts.map(Arc::new)));
        });
    }
}

fn unreadable() -> String {
    format!("{TEXTS} cannot be read here.")
}
