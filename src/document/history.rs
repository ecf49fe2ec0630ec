//! Undo and redo over whole snapshots. Typing in one field is one step.

use std::collections::VecDeque;
use std::mem::swap;

/// Snapshots that are kept at most.
const STEPS_LIMIT: usize = 100;
/// Sites that all snapshots together may hold, so that large plans do not fill the memory.
const SITES_LIMIT: usize = 40_000;
/// Snapshots that are kept however large the plan is.
const STEPS_ALWAYS: usize = 10;

/// What was, and what was undone.
#[derive(Clone, Debug)]
pub struct History<T> {
    past: VecDeque<Step<T>>,
    future: Vec<Step<T>>,
    /// The field in which somebody is typing.
    field: Option<String>,
}

#[derive(Clone, Debug)]
struct Step<T> {
    name: String,
    state: T,
}

/// Whether an edit stands by itself or goes on with the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A click: always a step of its own.
    Click,
    /// A keystroke: one step with the ones before it in the same field.
    Typing,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: VecDeque::new(), future: Vec::new(), field: None }
    }
}

impl<T> History<T> {
    /// Remembers the state before an edit. `sites` is the size of the plan. Returns whether the
    /// edit begins a new step.
    pub fn remember(
        &mut self,
        name: &str,
        pace: Pace,
        sites: usize,
        state: impl FnOnce() -> T,
    ) -> bool {
        self.future.clear();
        let goes_on = pace == Pace::Typing && self.field.as_deref() == Some(name);
        self.field = (pace == Pace::Typing).then(|| name.to_owned());
        if goes_on {
            return false;
        }
        self.past.push_back(Step { name: name.to_owned(), state: state() });
        let fits = (SITES_LIMIT / sites.max(1)).clamp(STEPS_ALWAYS, STEPS_LIMIT);
        while self.past.len() > fits {
            self.past.pop_front();
        }
        true
    }

    /// Puts the state before the last edit in the place of `state`; whether there is one.
    pub fn undo(&mut self, state: &mut T) -> bool {
        self.field = None;
        let Some(mut step) = self.past.pop_back() else { return false };
        swap(&mut step.state, state);
        self.future.push(step);
        true
    }

    /// Puts the state after the edit that was undone last in the place of `state`; whether there
    /// is one.
    pub fn redo(&mut self, state: &mut T) -> bool {
        self.field = None;
        let Some(mut step) = self.future.pop() else { return false };
        swap(&mut step.state, state);
        self.past.push_back(step);
        true
    }

    /// The name of the edit that would be undone.
    pub fn undoes(&self) -> Option<&str> {
        self.past.back().map(|step| step.name.as_str())
    }

    /// The name of the edit that would be done again.
    pub fn redoes(&self) -> Option<&str> {
        self.future.last().map(|step| step.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(history: &mut History<String>, state: &mut String, field: &str, letter: char) {
        history.remember(field, Pace::Typing, 1, || state.clone());
        state.push(letter);
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let (mut history, mut state) = (History::default(), String::new());
        for letter in "abc".chars() {
            typed(&mut history, &mut state, "title", letter);
        }
        typed(&mut history, &mut state, "customer", 'd');
        assert!(history.undo(&mut state));
        assert_eq!(state, "abc");
        assert!(history.undo(&mut state));
        assert_eq!(state, "");
        assert!(!history.undo(&mut state));
    }

    #[test]
    fn clicks_in_one_field_are_steps_of_their_own() {
        let mut history = History::default();
        for state in 0..3 {
            assert!(history.remember("kind", Pace::Click, 1, || state));
        }
        let mut state = 3;
        for before in [2, 1, 0] {
            assert!(history.undo(&mut state));
            assert_eq!(state, before);
        }
    }

    #[test]
    fn redo_gives_back_what_undo_took_until_something_else_is_edited() {
        let mut history = History::default();
        history.remember("a", Pace::Click, 1, || 0);
        let mut state = 1;
        assert!(history.undo(&mut state));
        assert_eq!((state, history.redoes()), (0, Some("a")));
        assert!(history.redo(&mut state));
        assert_eq!((state, history.undoes()), (1, Some("a")));
        assert!(history.undo(&mut state));
        history.remember("b", Pace::Click, 1, || 0);
        assert!(!history.redo(&mut state));
    }

    #[test]
    fn typing_after_undo_begins_a_new_step() {
        let (mut history, mut state) = (History::default(), String::new());
        typed(&mut history, &mut state, "title", 'a');
        assert!(history.undo(&mut state));
        typed(&mut history, &mut state, "title", 'b');
        assert!(history.undo(&mut state));
        assert_eq!(state, "");
    }

    #[test]
    fn large_plans_keep_fewer_steps() {
        let mut history = History::default();
        for state in 0..200 {
            history.remember("a", Pace::Click, 1, || state);
        }
        assert_eq!(history.past.len(), STEPS_LIMIT);
        history.remember("a", Pace::Click, 1000, || 200);
        assert_eq!(history.past.len(), 40);
    }
}
