//! What everything on the page knows: the open plan, what is wrong with it, what was said, and
//! which part of long lists is shown.

use crate::browser::storage::StorageTrouble;
use crate::browser::window::after;
use crate::document::{Document, Draft, Pace, all_drafts, field_of};
use crate::explain::Explained;
use crate::frame::Notices;
use crate::parts::Checks;
use crate::signals::State;
use crate::steps::Route;
use cas_plan::plan::{Plan, SiteKey};
use std::ops::Deref;
use std::time::Duration;

/// For so long a word about what was done is shown.
const SHORTLY: Duration = Duration::from_secs(3);

/// What everything on the page knows. It is one word large, because nearly everything that is done
/// on a click holds it.
#[derive(Clone, Copy)]
pub struct Page(&'static Parts);

impl Deref for Page {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// The parts of a [`Page`].
pub struct Parts {
    /// The open plan.
    pub document: Document,
    /// What is wrong with it.
    pub checks: Checks,
    /// What the page has to say besides.
    pub notices: Notices,
    /// What the address asks for.
    pub route: State<Route>,
    /// The sites that are shown of a long list: those that hold this text,
    pub filter: State<String>,
    /// from this place on.
    pub first: State<usize>,
    /// The sites that somebody folded or unfolded.
    pub folded: State<Vec<(SiteKey, bool)>>,
    /// The site that is being dragged, and the one at whose place it would be dropped.
    pub dragged: State<Option<(SiteKey, Option<SiteKey>)>>,
    /// The text with sites that was pasted and not added yet.
    pub pasted: State<String>,
    /// A place on the page that is shown of each long sheet, by sheet.
    pub sheets: State<Vec<(String, usize)>>,
    /// The drafts of this browser, while they are listed.
    pub drafts: State<Result<Vec<Draft>, StorageTrouble>>,
    /// The draft that is being given another title.
    pub renaming: State<Option<String>>,
    /// The identifier of the site that is drawn; empty for all.
    pub drawn: State<String>,
    /// The parts that are left off the paper.
    pub unprinted: State<Vec<String>>,
    /// The document that is looked at.
    pub previewed: State<Option<String>>,
    /// What is explained over the page.
    pub explained: State<Option<Explained>>,
    /// What is searched for in what is explained.
    pub search: State<String>,
    /// Whether the engine knows what rules and words mean, or why it does not.
    pub texts: State<Option<Result<(), String>>>,
    /// Whether those texts were asked for.
    pub texts_asked: State<bool>,
    /// Whether the page is on a projector.
    pub presenting: State<bool>,
    /// What listeners hear of something that was done.
    pub said: State<String>,
    /// Whether the results are open over the question, on a narrow screen.
    pub results_open: State<bool>,
}

impl Page {
    /// A page that shows what `route` says.
    pub fn new(document: Document, route: Route) -> Self {
        Self(Box::leak(Box::new(Parts {
            document,
            checks: Checks::new(document),
            notices: Notices::new(),
            route: State::new(route),
            filter: State::default(),
            first: State::default(),
            folded: State::default(),
            dragged: State::default(),
            pasted: State::default(),
            sheets: State::default(),
            drafts: State::new(all_drafts()),
            renaming: State::default(),
            drawn: State::default(),
            unprinted: State::default(),
            previewed: State::default(),
            explained: State::default(),
            search: State::default(),
            texts: State::default(),
            texts_asked: State::new(false),
            presenting: State::default(),
            said: State::default(),
            results_open: State::default(),
        })))
    }

    /// Lets people see, and listeners hear, that something was done.
    pub fn say(self, words: &str) {
        self.said.set(words.to_owned());
        after(SHORTLY, move || self.said.set(String::new()));
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
