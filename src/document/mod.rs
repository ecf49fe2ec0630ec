//! The open plan: the only place where it changes.
//!
//! What a step or a sheet needs:
//!
//! - `document.plan()`: the answers, a signal to read. `document.plan().with(|plan| …)`.
//! - `document.follows()`: what follows from them, a moment after each edit; for plans of many
//!   sites a moment after the last keystroke. Empty until the engine is there.
//! - `document.answer(at, text)`: somebody typed or chose an answer. One undo step with the
//!   keystrokes before it in the same field.
//! - `document.edit("remove the site HQ", |plan| …)`: any other edit. One undo step.
//! - `document.undo()`, `document.redo()`.
//!
//! Sheets read; only steps edit.

mod drafts;
mod fields;
mod history;
mod keeping;
mod manage;

pub use drafts::{Draft, all as all_drafts};
pub use fields::{field_of, pointer_of, site_at, site_field};
pub use history::Pace;
pub use keeping::Kept;

use crate::browser::window::{Pending, after, hear};
use crate::browser::{engine, names};
use crate::signals::{Shown, State};
use cas_plan::plan::Plan;
use cas_plan::workbench::Follows;
use history::History;
use keeping::Keeper;
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
type Moment = (Plan, Typed);

/// The open plan.
#[derive(Clone, Copy)]
pub struct Document {
    plan: State<Plan>,
    typed: State<Typed>,
    follows: State<Arc<Follows>>,
    /// What the next look of the engine is to the one before.
    turn: State<&'static str>,
    ready: State<bool>,
    pause: State<Option<Pending>>,
    history: State<History<Moment>>,
    last_edit: State<Option<String>>,
    keeper: Keeper,
}

const ANEW: &str = "anew";
const EDIT: &str = "edit";
const MORE: &str = "more";

impl Document {
    /// An empty plan, to be opened once for the whole page.
    pub fn new() -> Self {
        let document = Self {
            plan: State::new(Plan::default()),
            typed: State::default(),
            follows: State::default(),
            turn: State::new(ANEW),
            ready: State::new(false),
            pause: State::default(),
            history: State::default(),
            last_edit: State::default(),
            keeper: Keeper::new(),
        };
        hear(engine::READY, move |_| document.settle());
        document
    }

    /// The answers.
    pub fn plan(self) -> Shown<Plan> {
        self.plan.read_only()
    }

    /// What follows from them.
    pub fn follows(self) -> Shown<Arc<Follows>> {
        self.follows.read_only()
    }

    /// Whether the engine has said what follows.
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }

    /// What the last edit was called, unless it was undone.
    pub fn last_edit(self) -> Option<String> {
        self.last_edit.get()
    }

    /// Changes the plan by one click; `name` is what Undo calls it.
    pub fn edit(self, name: &str, change: impl FnOnce(&mut Plan)) {
        let mut change = Some(change);
        self.click(name, &mut |plan| {
            if let Some(change) = change.take() {
                change(plan);
            }
        });
    }

    /// Compiled once, whatever is changed.
    fn click(self, name: &str, change: &mut dyn FnMut(&mut Plan)) {
        self.change(name, Pace::Click, &mut |plan, typed| {
            let answer = |plan: &Plan, field: &String| plan.answer(&pointer_of(plan, field)?);
            let before: Vec<_> = typed.keys().map(|field| answer(plan, field)).collect();
            change(plan);
            // What was typed for another answer is history.
            let mut before = before.into_iter();
            typed.retain(|field, _| before.next() == Some(answer(plan, field)));
        });
    }

    /// Takes what was typed or chosen as the answer at a JSON pointer. `field` is the identifier
    /// of its field, `name` what Undo calls it. What the plan would write otherwise than it was
    /// typed stays in the field as it is.
    pub fn answer(self, at: &str, field: &str, name: &str, pace: Pace, text: &str) {
        self.change(name, pace, &mut |plan, typed| {
            plan.set_answer(at, text);
            if plan.answer(at).unwrap_or_default() == text {
                typed.remove(field);
            } else {
                typed.insert(field.to_owned(), text.to_owned());
            }
        });
    }

    /// What stands in the field of an answer.
    pub fn text_of(self, at: &str, field: &str) -> String {
        self.typed(field).or_else(|| self.plan.with(|plan| plan.answer(at))).unwrap_or_default()
    }

    /// Changes the plan and what cannot be in it.
    fn change(self, name: &str, pace: Pace, change: &mut dyn FnMut(&mut Plan, &mut Typed)) {
        let sites = self.plan.with_untracked(|plan| plan.sites.len());
        let begins =
            self.history.update(|history| history.remember(name, pace, sites, || self.state()));
        if begins {
            self.last_edit.set(Some(name.to_owned()));
            self.turn.set(EDIT);
        }
        self.typed.update(|typed| self.plan.update(|plan| change(plan, typed)));
        self.follow();
    }

    /// The text that stands in a field because it cannot be in the plan.
    pub fn typed(self, field: &str) -> Option<String> {
        self.typed.with(|typed| typed.get(field).cloned())
    }

    /// Every such text, by its field.
    pub fn all_typed(self) -> Shown<Typed> {
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

    fn step(self, step: fn(&mut History<Moment>, &mut Moment) -> bool) {
        let mut state = self.state();
        if self.history.update(|history| step(history, &mut state)) {
            self.last_edit.set(None);
            self.turn.set(ANEW);
            self.show(state);
            self.follow();
        }
    }

    /// Shows another plan, with no past.
    fn begin(self, plan: Plan, typed: Typed) {
        self.history.set(History::default());
        self.last_edit.set(None);
        self.turn.set(ANEW);
        self.show((plan, typed));
        self.settle();
    }

    fn state(self) -> Moment {
        (self.plan.get_untracked(), self.typed.get_untracked())
    }

    fn show(self, (plan, typed): Moment) {
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
        let handle = after(PAUSE, move || self.settle());
        if let Some(earlier) = self.pause.update(|pause| std::mem::replace(pause, handle)) {
            earlier.cancel();
        }
    }

    /// Lets the engine say what follows from the plan as it is now.
    fn settle(self) {
        let turn = self.turn.get_untracked();
        let (plan, turn) = self.plan.with_untracked(|plan| {
            let written = plan.with_ascii_names(names::ascii).write();
            (written, format!("{turn}\n{}", plan.unknown_keys.join("\n")))
        });
        let said = engine::call("follow", &plan, &turn);
        if let Some(follows) = said.and_then(|said| serde_json::from_str(&said).ok()) {
            self.turn.set(MORE);
            self.follows.set(Arc::new(follows));
            self.ready.set(true);
        }
    }
}
