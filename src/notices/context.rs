//! What happened, until somebody closes it; a word about what was done, for a moment.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// For so long a word about what was done is shown.
const SHORTLY: Duration = Duration::from_secs(3);
/// Older notices make room.
const LIMIT: usize = 4;

/// What a notice offers to do. It lives as long as the notice, unlike a `Callback`, which would end
/// with the row whose click made it: the row of a site that was removed, and is to come back.
pub type Act = Arc<dyn Fn() + Send + Sync>;

/// Something that happened.
#[derive(Clone)]
pub struct Notice {
    /// Its number, which no other notice of the page has.
    pub number: u32,
    /// What happened.
    pub text: String,
    /// More about it, a sentence each.
    pub details: Vec<String>,
    /// The words on a button, and what it does.
    pub action: Option<(&'static str, Act)>,
}

/// What the page has to say, provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
    said: RwSignal<String>,
    /// Takes the word away that is shown now.
    forgetting: StoredValue<Option<TimeoutHandle>>,
}

impl Notices {
    /// None yet.
    pub fn new() -> Self {
        Self {
            list: RwSignal::default(),
            next: StoredValue::new(0),
            said: RwSignal::default(),
            forgetting: StoredValue::new(None),
        }
    }

    /// What the page has to say; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Everything that happened and was not closed.
    pub fn list(self) -> Signal<Vec<Notice>> {
        self.list.into()
    }

    /// The word that is shown for a moment; empty where there is none.
    pub fn said(self) -> Signal<String> {
        self.said.into()
    }

    /// Tells what happened.
    pub fn tell(self, text: impl Into<String>) {
        self.add(text.into(), Vec::new(), None);
    }

    /// Tells what happened, with details in a list.
    pub fn tell_with(self, text: impl Into<String>, details: Vec<String>) {
        self.add(text.into(), details, None);
    }

    /// Tells what was done, with a button that takes it back.
    pub fn offer(
        self,
        text: impl Into<String>,
        button: &'static str,
        act: impl Fn() + Send + Sync + 'static,
    ) {
        self.add(text.into(), Vec::new(), Some((button, Arc::new(act))));
    }

    /// Lets people see, and listeners hear, for a moment that something was done.
    pub fn say(self, words: impl Into<String>) {
        if let Some(earlier) = self.forgetting.try_update_value(Option::take).flatten() {
            earlier.clear();
        }
        self.said.set(words.into());
        let forget = move || self.said.set(String::new());
        self.forgetting.set_value(set_timeout_with_handle(forget, SHORTLY).ok());
    }

    /// Closes a notice by its number.
    pub fn close(self, number: u32) {
        self.list.update(|list| list.retain(|notice| notice.number != number));
    }

    fn add(self, text: String, details: Vec<String>, action: Option<(&'static str, Act)>) {
        self.next.update_value(|next| *next += 1);
        let number = self.next.get_value();
        self.list.update(|list| {
            list.push(Notice { number, text, details, action });
            if list.len() > LIMIT {
                list.remove(0);
            }
        });
    }
}
