//! The open plan, its history, and what stands in fields and cannot be in a plan.

use super::history::History;
use super::{At, Edition, Pace, Turn};
use cas_plan::plan::{Plan, Site, SiteKey};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What stands in fields whose text cannot be in a plan: a number that is none, an identifier
/// that is taken. By the field's identifier. Kept with the draft, so that it survives a reload.
pub type Typed = BTreeMap<String, String>;

/// What Undo brings back; at last, which plan it is.
type Moment = (Plan, Typed, u32);

/// The open plan, provided once by the app.
///
/// Whoever shows an answer reads it by [`Document::text`] or [`Document::with`]; whoever asks for
/// one writes it by [`Document::set`]; everything else that changes the plan is a
/// [`Document::edit`]. Each of these is one step for Undo.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    plan: RwSignal<Plan>,
    typed: RwSignal<Typed>,
    history: RwSignal<History<Moment>>,
    last_edit: RwSignal<Option<String>>,
    edition: RwSignal<Edition>,
}

impl Document {
    /// An empty plan.
    pub fn new() -> Self {
        Self {
            plan: RwSignal::new(Plan::default()),
            typed: RwSignal::default(),
            history: RwSignal::new(History::default()),
            last_edit: RwSignal::default(),
            edition: RwSignal::default(),
        }
    }

    /// The open plan of the page; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Reads the plan, and follows it where this is read to show something.
    pub fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(read)
    }

    /// Reads the plan as it is now.
    pub fn with_now<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with_untracked(read)
    }

    /// Reads a site, and follows it where this is read to show something; the default where the
    /// site is gone.
    pub fn site<T: Default>(self, key: SiteKey, read: impl FnOnce(&Site) -> T) -> T {
        self.with(|plan| plan.site(key).map(read).unwrap_or_default())
    }

    /// The answer at a place; `None` where there is none yet.
    pub fn answer(self, at: &At) -> Option<String> {
        self.with(|plan| plan.answer(&at.pointer(plan)?))
    }

    /// What stands in the field of an answer: what was typed, where the plan writes it otherwise.
    pub fn text(self, at: &At) -> String {
        let typed = self.typed.with(|typed| typed.get(&at.id()).cloned());
        typed.or_else(|| self.answer(at)).unwrap_or_default()
    }

    /// Every text that stands in a field and not in the plan; asked for once by whoever follows it.
    pub fn typed(self) -> Signal<Typed> {
        self.typed.into()
    }

    /// The same as it is now.
    pub fn typed_now(self) -> Typed {
        self.typed.get_untracked()
    }

    /// Takes what was typed or chosen as the answer at a place; an empty text is "not known yet".
    /// `label` is what the question is called. What the plan would write otherwise than it was
    /// typed stays in the field as it is.
    pub fn set(self, at: &At, label: &str, pace: Pace, text: &str) {
        let name = self.with_now(|plan| at.edit_name(plan, label));
        self.change(&name, pace, |plan, typed| {
            let Some(pointer) = at.pointer(plan) else { return };
            plan.set_answer(&pointer, text);
            if plan.answer(&pointer).unwrap_or_default() == text {
                typed.remove(&at.id());
            } else {
                typed.insert(at.id(), text.to_owned());
            }
        });
    }

    /// Changes the plan by one click; `name` is what Undo calls it.
    pub fn edit<T>(self, name: &str, change: impl FnOnce(&mut Plan) -> T) -> T {
        self.change(name, Pace::Click, |plan, typed| {
            let answer = |plan: &Plan, field: &str| plan.answer(&At::of_id(field).pointer(plan)?);
            let before: Vec<_> = typed.keys().map(|field| answer(plan, field)).collect();
            let result = change(plan);
            // What was typed for another answer is history.
            let mut before = before.into_iter();
            typed.retain(|field, _| before.next() == Some(answer(plan, field)));
            result
        })
    }

    /// Puts another plan in the place of this one, which stays one Undo away.
    pub fn replace(self, name: &str, plan: Plan, typed: Typed) {
        let number = self.next_plan();
        self.change(name, Pace::Click, |mine, mine_typed| {
            *mine = plan;
            *mine_typed = typed;
        });
        self.edition.update(|edition| edition.plan = number);
    }

    /// Shows another plan, with no past.
    pub fn begin(self, plan: Plan, typed: Typed) {
        self.history.set(History::default());
        self.last_edit.set(None);
        self.show((plan, typed, self.next_plan()), Turn::Opened);
    }

    /// Does something whenever another plan takes the place of this one: it was opened, taken from
    /// another tab, or brought back by Undo.
    pub fn on_another_plan(self, act: impl Fn() + 'static) {
        let act = move |plan: &u32, before: Option<&u32>, _| {
            if before != Some(plan) {
                act();
            }
        };
        Effect::watch(move || self.edition.with(|edition| edition.plan), act, false);
    }

    /// Which state of the plan this is, followed where this is read to show something.
    pub fn edition(self) -> Edition {
        self.edition.get()
    }

    /// Which state of the plan this is now.
    pub fn edition_now(self) -> Edition {
        self.edition.get_untracked()
    }

    /// What the last edit was called, unless it was undone.
    pub fn last_edit(self) -> Signal<Option<String>> {
        self.last_edit.into()
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
        if self.history.try_update(|history| step(history, &mut state)) == Some(true) {
            self.last_edit.set(None);
            self.show(state, Turn::Stepped);
        }
    }

    fn change<T>(
        self,
        name: &str,
        pace: Pace,
        change: impl FnOnce(&mut Plan, &mut Typed) -> T,
    ) -> T {
        let sites = self.with_now(|plan| plan.sites.len());
        let begins = self.history.write().remember(name, pace, sites, || self.state());
        if begins {
            self.last_edit.set(Some(name.to_owned()));
        }
        let mut typed = self.typed.get_untracked();
        let result = change(&mut self.plan.write(), &mut typed);
        // What follows from it alone is not looked at at every keystroke.
        if self.typed.with_untracked(|before| *before != typed) {
            self.typed.set(typed);
        }
        self.tell(Turn::Edited, begins);
        result
    }

    fn state(self) -> Moment {
        let number = self.edition.with_untracked(|edition| edition.plan);
        (self.plan.get_untracked(), self.typed.get_untracked(), number)
    }

    fn next_plan(self) -> u32 {
        self.edition.with_untracked(|edition| edition.plan.wrapping_add(1))
    }

    fn show(self, (plan, typed, number): Moment, turn: Turn) {
        self.typed.set(typed);
        self.plan.set(plan);
        self.edition.update(|edition| edition.plan = number);
        self.tell(turn, true);
    }

    fn tell(self, turn: Turn, begins: bool) {
        self.edition.update(|edition| {
            edition.number += 1;
            edition.edit += u32::from(begins);
            edition.turn = turn;
        });
    }
}
