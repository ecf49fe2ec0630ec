//! What everything on the page knows: the open plan, what is wrong with it, what was said, and
//! which part of long lists is shown.

use crate::browser::storage::StorageTrouble;
use crate::document::{Document, Draft, Pace, all_drafts, field_of};
use crate::explain::Explained;
use crate::frame::Notices;
use crate::parts::Checks;
use crate::steps::Route;
use cas_plan::plan::Plan;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;

/// For so long a word about what was done is shown.
const SHORTLY: Duration = Duration::from_secs(3);

/// What everything on the page knows. It is handed on by value.
#[derive(Clone, Copy)]
pub struct Page {
    /// The open plan.
    pub document: Document,
    /// What is wrong with it.
    pub checks: Checks,
    /// What the page has to say besides.
    pub notices: Notices,
    /// What the address asks for.
    pub route: RwSignal<Route>,
    /// The sites that are shown of a long list: those that hold this text,
    pub filter: RwSignal<String>,
    /// from this place on.
    pub first: RwSignal<usize>,
    /// From where on the long sheets are shown, by sheet.
    pub sheets: RwSignal<BTreeMap<String, usize>>,
    /// The drafts of this browser, while they are listed.
    pub drafts: RwSignal<Result<Vec<Draft>, StorageTrouble>>,
    /// The draft that is being given another title.
    pub renaming: RwSignal<Option<String>>,
    /// The identifier of the site that is drawn; empty for all.
    pub drawn: RwSignal<String>,
    /// The document that is looked at.
    pub previewed: RwSignal<Option<String>>,
    /// What is explained over the page.
    pub explained: RwSignal<Option<Explained>>,
    /// What is searched for in what is explained.
    pub search: RwSignal<String>,
    /// Whether the engine knows what rules and words mean, or why it does not.
    pub texts: RwSignal<Option<Result<(), String>>>,
    /// Whether those texts were asked for.
    pub texts_asked: StoredValue<bool>,
    /// Whether the page is on a projector.
    pub presenting: RwSignal<bool>,
    /// What listeners hear of something that was done.
    pub said: RwSignal<String>,
    /// Whether the results are open over the question, on a narrow screen.
    pub results_open: RwSignal<bool>,
}

impl Page {
    /// A page that shows what `route` says.
    pub fn new(document: Document, route: Route) -> Self {
        Self {
            document,
            checks: Checks::new(document),
            notices: Notices::new(),
            route: RwSignal::new(route),
            filter: RwSignal::default(),
            first: RwSignal::default(),
            sheets: RwSignal::default(),
            drafts: RwSignal::new(all_drafts()),
            renaming: RwSignal::default(),
            drawn: RwSignal::default(),
            previewed: RwSignal::default(),
            explained: RwSignal::default(),
            search: RwSignal::default(),
            texts: RwSignal::default(),
            texts_asked: StoredValue::new(false),
            presenting: RwSignal::default(),
            said: RwSignal::default(),
            results_open: RwSignal::default(),
        }
    }

    /// Lets people see, and listeners hear, that something was done.
    pub fn say(self, words: &str) {
        self.said.set(words.to_owned());
        set_timeout(move || self.said.set(String::new()), SHORTLY);
    }

    /// Reads the plan.
    pub fn plan<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.document.plan().with(read)
    }

    /// Reads the plan when something happens.
    pub fn plan_now<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.document.plan().with_untracked(read)
    }

    /// The identifier of the field of an answer.
    pub fn field(self, at: &str) -> String {
        self.plan(|plan| field_of(plan, at))
    }

    /// The answer at a JSON pointer.
    pub fn answer(self, at: &str) -> Option<String> {
        self.plan(|plan| plan.answer(at))
    }

    /// Takes a choice as the answer at a JSON pointer; an empty one is "not known yet".
    pub fn choose(self, at: &str, name: &str, choice: &str) {
        let field = self.plan_now(|plan| field_of(plan, at));
        self.document.answer(at, &field, name, Pace::Click, choice);
    }
}
