//! What goes to paper: the plan as markup of the engine, and which parts of it.

use crate::browser::frame::next_frame;
use crate::browser::print;
use crate::document::{Document, Edition};
use crate::engine::Engine;
use crate::notices::Notices;
use cas_planner_link::{Ask, Catalogue};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Up to so many sites the paper is made whenever the plan changes, so that the browser's own
/// way of printing has it as well.
const READY_UP_TO: usize = 100;

/// The paper as the worker made it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    edition: Edition,
    parts: Vec<String>,
    markup: Arc<str>,
}

/// What is put up while something is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum OnPaper {
    /// The plan, as markup of the engine.
    Markup(Arc<str>),
    /// Why the plan is not there.
    Sentence(&'static str),
}

/// What goes to paper; provided once by the app.
#[derive(Clone, Copy)]
pub struct Paper {
    document: Document,
    engine: Engine,
    notices: Notices,
    catalogue: Signal<Arc<Catalogue>>,
    left_off: RwSignal<Vec<String>>,
    made: RwSignal<Option<Made>>,
    up: RwSignal<Option<OnPaper>>,
}

impl Paper {
    /// All parts.
    pub fn new(document: Document, engine: Engine, notices: Notices) -> Self {
        Self {
            document,
            engine,
            notices,
            catalogue: engine.catalogue(),
            left_off: RwSignal::default(),
            made: RwSignal::default(),
            up: RwSignal::default(),
        }
    }

    /// What goes to paper; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether a part is printed.
    pub fn has(self, part: &str) -> bool {
        self.left_off.with(|left_off| !left_off.iter().any(|other| other == part))
    }

    /// Leaves a part off, or puts it back.
    pub fn toggle(self, part: &str) {
        self.left_off.update(|left_off| {
            if left_off.iter().any(|other| other == part) {
                left_off.retain(|other| other != part);
            } else {
                left_off.push(part.to_owned());
            }
        });
    }

    /// The words of the parts that are printed; none before the worker has said which there are.
    pub fn parts(self) -> Vec<String> {
        let catalogue = self.catalogue.get();
        let words = catalogue.parts.iter().map(|(word, _)| word.clone());
        words.filter(|word| self.has(word)).collect()
    }

    /// Prints the plan as it is now, however long that takes to make.
    pub fn print(self) {
        spawn_local(async move {
            self.make().await;
            if untrack(|| self.is_ready()) {
                self.put_up();
                next_frame(print::print);
            } else {
                self.notices.say("The plan could not be made ready for paper; try again.");
            }
        });
    }

    /// Whether the paper of the present plan is there.
    pub(super) fn is_ready(self) -> bool {
        let (edition, parts) = (self.document.edition(), self.parts());
        self.made.with(|made| {
            made.as_ref().is_some_and(|made| made.edition == edition && made.parts == parts)
        })
    }

    /// Whether the paper is made without being asked for.
    pub(super) fn makes_itself(self) -> bool {
        self.document.with(|plan| plan.sites.len()) <= READY_UP_TO
    }

    /// Lets the worker make the paper, unless that of the present plan is there.
    pub(super) async fn make(self) {
        let parts = untrack(|| self.parts());
        if untrack(|| self.is_ready()) || parts.is_empty() {
            return;
        }
        let Some(markup) = self.engine.ask::<String>(Ask::Paper(parts.clone())).await else {
            return;
        };
        // Questions are answered in order, so the paper is that of the plan that was seen last.
        if let Some(edition) = self.engine.seen().get_untracked() {
            self.made.set(Some(Made { edition, parts, markup: markup.into() }));
        }
    }

    /// What is put up.
    pub(super) fn up(self) -> Signal<Option<OnPaper>> {
        self.up.into()
    }

    /// Puts the paper up, or why it is not there.
    pub(super) fn put_up(self) {
        let ready = untrack(|| self.is_ready());
        let markup = self.made.with_untracked(|made| made.as_ref().map(|made| made.markup.clone()));
        let sheet = match markup.filter(|_| ready) {
            Some(markup) => OnPaper::Markup(markup),
            None if untrack(|| self.makes_itself()) => {
                OnPaper::Sentence("The plan is not ready for paper yet; print it in a moment.")
            }
            None => {
                OnPaper::Sentence("This plan is long; print it with the Print button of the page.")
            }
        };
        self.up.set(Some(sheet));
    }

    /// Takes the paper away. It is kept for the next time: browsers print twice where somebody
    /// looks at it first.
    pub(super) fn take_away(self) {
        self.up.set(None);
    }

    /// Gives up the paper of a plan that is no more.
    pub(super) fn give_up_old(self) {
        if !untrack(|| self.is_ready()) {
            self.made.set(None);
        }
    }
}
