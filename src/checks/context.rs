//! What is wrong with the answers: in the list of steps at once, on a step only after Continue.

use super::trouble::Trouble;
use crate::document::{At, Document};
use crate::engine::Engine;
use crate::route::{Counts, Step};
use leptos::prelude::*;

/// Everything that is wrong, and the step on which it is shown; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Checks {
    all: Memo<Vec<Trouble>>,
    /// How many there are, step by step.
    counts: Memo<Counts>,
    shown: RwSignal<Option<Step>>,
}

impl Checks {
    /// Checks an open plan whenever the worker has looked at it, and what was typed at once.
    pub fn new(document: Document, engine: Engine) -> Self {
        let (follows, typed) = (engine.follows(), document.typed());
        let all = Memo::new(move |_| {
            let follows = follows.get();
            typed.with(|typed| document.with_now(|plan| Trouble::all(plan, &follows, typed)))
        });
        let counts =
            Memo::new(move |_| all.with(|all| Step::counted(all.iter().map(|one| one.step))));
        Self { all, counts, shown: RwSignal::new(None) }
    }

    /// What is wrong; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// How many answers of a step have something wrong.
    pub fn count(self, step: Step) -> usize {
        self.counts.with(|counts| step.count_in(counts))
    }

    /// What is wrong on a step.
    pub fn of(self, step: Step) -> Vec<Trouble> {
        self.all.with(|all| all.iter().filter(|trouble| trouble.step == step).cloned().collect())
    }

    /// Shows what is wrong with the answers of a step from now on; whether anything is.
    pub fn show(self, step: Step) -> bool {
        self.shown.set(Some(step));
        untrack(|| self.count(step)) > 0
    }

    /// Shows nothing.
    pub fn hide(self) {
        self.shown.set(None);
    }

    /// The step whose troubles are shown.
    pub fn shown(self) -> Option<Step> {
        self.shown.get()
    }

    /// What to say beside the field of an answer; nothing before Continue.
    pub fn messages(self, at: &At) -> Vec<String> {
        let Some(step) = self.shown.get() else { return Vec::new() };
        let here = |trouble: &&Trouble| trouble.step == step && trouble.at == *at;
        self.all.with(|all| all.iter().filter(here).map(|one| one.message.clone()).collect())
    }
}
