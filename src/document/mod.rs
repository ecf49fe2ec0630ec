//! The open plan: the only place where it changes.
//!
//! What a step or a sheet needs:
//!
//! - `let document = Document::here();` anywhere below the frame. It is `Copy`.
//! - `document.plan()`: the answers, a signal to read. `document.plan().with(|plan| …)`.
//! - `document.design()`: what follows from them, a memo of `Arc<Design>`; `.with(|design| …)`.
//!   For plans of many sites it follows a moment after the last keystroke.
//! - `document.last_edit()`: what the last edit was called and the design before it, for "just
//!   changed"; `None` at first, after opening a plan, and after undo.
//! - `document.edit("remove the site HQ", |plan| …)`: a click. One undo step.
//! - `document.type_in("the title", |plan| …)`: a keystroke. One undo step with the keystrokes
//!   before it under the same name.
//! - `document.undo()`, `document.redo()`.
//! - `steps::link_to(&pointer)`: the address of the page that shows the answer at a JSON pointer
//!   such as `/sites/0/names/array`, for "Go to the answer". A plain `<a href>`.
//!
//! Sheets read; only steps edit.

mod drafts;
mod history;
mod keeping;
mod manage;

pub use drafts::{Draft, all as all_drafts};
pub use history::Pace;
pub use keeping::Kept;

use crate::browser;
use cas_plan::design::Design;
use cas_plan::plan::Plan;
use history::History;
use keeping::Keeper;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// Up to so many sites the design follows every keystroke.
const SITES_AT_ONCE: usize = 60;
/// Beyond that it follows once nothing was edited for so long.
const PAUSE: Duration = Duration::from_millis(250);

/// What stands in fields whose text cannot be in a plan: a number that is none, an identifier
/// that is taken. By the field's identifier. Kept with the draft, so that it survives a reload.
pub type Typed = BTreeMap<String, String>;

/// What Undo brings back.
type State = (Plan, Typed);

/// The open plan.
#[derive(Clone, Copy)]
pub struct Document {
    plan: RwSignal<Plan>,
    typed: RwSignal<Typed>,
    design: Memo<Arc<Design>>,
    settled: RwSignal<u32>,
    pause: StoredValue<Option<TimeoutHandle>>,
    history: RwSignal<History<State>>,
    last_edit: RwSignal<Option<LastEdit>>,
    keeper: Keeper,
}

/// The last edit.
#[derive(Clone, Debug, PartialEq)]
pub struct LastEdit {
    /// What it did, as in "Undo: remove the site HQ".
    pub name: String,
    /// What followed from the plan before it.
    pub before: Arc<Design>,
}

impl Document {
    /// An empty plan, to be opened once for the whole page.
    pub fn new() -> Self {
        let plan = RwSignal::new(Plan::default());
        let settled = RwSignal::new(0);
        let design = Memo::new(move |_| {
            settled.track();
            Arc::new(plan.with_untracked(|plan| {
                cas_plan::design(&plan.with_ascii_names(browser::names::ascii))
            }))
        });
        Self {
            plan,
            typed: RwSignal::default(),
            design,
            settled,
            pause: StoredValue::default(),
            history: RwSignal::default(),
            last_edit: RwSignal::default(),
            keeper: Keeper::new(),
        }
    }

    /// The open plan of this page.
    pub fn here() -> Self {
        expect_context()
    }

    /// The answers.
    pub fn plan(self) -> ReadSignal<Plan> {
        self.plan.read_only()
    }

    /// What follows from them.
    pub fn design(self) -> Memo<Arc<Design>> {
        self.design
    }

    /// Tracks that the design was computed anew, even where it came out the same.
    pub fn settled(self) {
        self.settled.track();
    }

    /// The last edit, unless it was undone.
    pub fn last_edit(self) -> ReadSignal<Option<LastEdit>> {
        self.last_edit.read_only()
    }

    /// Changes the plan by one click; `name` is what Undo calls it.
    pub fn edit(self, name: &str, change: impl FnOnce(&mut Plan)) {
        self.change(name, Pace::Click, |plan, _| change(plan));
    }

    /// Changes the plan by one keystroke; `name` is the field.
    pub fn type_in(self, name: &str, change: impl FnOnce(&mut Plan)) {
        self.change(name, Pace::Typing, |plan, _| change(plan));
    }

    /// Changes the plan by a click or a keystroke.
    pub fn edit_as(self, pace: Pace, name: &str, change: impl FnOnce(&mut Plan)) {
        self.change(name, pace, |plan, _| change(plan));
    }

    /// Changes the plan and what cannot be in it.
    pub fn change(self, name: &str, pace: Pace, change: impl FnOnce(&mut Plan, &mut Typed)) {
        let sites = self.plan.with_untracked(|plan| plan.sites.len());
        let begins =
            self.history.try_update(|history| history.remember(name, pace, sites, || self.state()));
        if begins == Some(true) {
            let before = self.design.get_untracked();
            self.last_edit.set(Some(LastEdit { name: name.to_owned(), before }));
        }
        self.typed.update(|typed| self.plan.update(|plan| change(plan, typed)));
        self.follow();
    }

    /// The text that stands in a field because it cannot be in the plan.
    pub fn typed(self, field: &str) -> Option<String> {
        self.typed.with(|typed| typed.get(field).cloned())
    }

    /// Every such text, by its field.
    pub fn all_typed(self) -> ReadSignal<Typed> {
        self.typed.read_only()
    }

    /// What Undo would undo.
    pub fn undoes(self) -> Option<String> {
        self.history.with(|history| history.undoes().map(str::to_owned))
    }

    /// What Redo would do again.
    pub fn redoes(self) -> Option<String> {
        self.history.with(|history| history.redoes().map(str::to_owned))
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Does again what was undone last.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: fn(&mut History<State>, &mut State) -> bool) {
        let mut state = self.state();
        if self.history.try_update(|history| step(history, &mut state)) == Some(true) {
            self.last_edit.set(None);
            self.show(state);
            self.follow();
        }
    }

    /// Shows another plan, with no past.
    fn begin(self, plan: Plan, typed: Typed) {
        self.history.set(History::default());
        self.last_edit.set(None);
        self.show((plan, typed));
        self.settle();
    }

    fn state(self) -> State {
        (self.plan.get_untracked(), self.typed.get_untracked())
    }

    fn show(self, (plan, typed): State) {
        self.typed.set(typed);
        self.plan.set(plan);
    }

    /// Lets the design and the draft follow an edit.
    fn follow(self) {
        self.keeper.edited(self);
        if self.plan.with_untracked(|plan| plan.sites.len()) <= SITES_AT_ONCE {
            self.settle();
            return;
        }
        let handle = set_timeout_with_handle(move || self.settle(), PAUSE).ok();
        if let Some(earlier) =
            self.pause.try_update_value(|pause| std::mem::replace(pause, handle)).flatten()
        {
            earlier.clear();
        }
    }

    fn settle(self) {
        self.settled.update(|count| *count = count.wrapping_add(1));
    }
}
