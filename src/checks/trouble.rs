//! Something that is wrong with an answer.

use super::numbers::not_in;
use crate::document::{At, Typed};
use crate::route::Step;
use cas_plan::follows::Follows;
use cas_plan::plan::Plan;

/// Something that is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// JSON pointer of the answer, as the plan is now.
    pub pointer: String,
    /// The place of the answer.
    pub at: At,
    /// The step that asks for it.
    pub step: Step,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Trouble {
    fn new(plan: &Plan, pointer: &str, message: String) -> Self {
        Self {
            at: At::of_pointer(plan, pointer),
            step: Step::of_answer(pointer),
            pointer: pointer.to_owned(),
            message,
        }
    }

    /// Everything that is wrong: texts that are in no plan, what keeps the plan from being a
    /// file, then what its design calls an error.
    pub(super) fn all(plan: &Plan, follows: &Follows, typed: &Typed) -> Vec<Self> {
        let typed = not_in(plan, typed).into_iter();
        let typed = typed.map(|(pointer, problem)| Self::new(plan, &pointer, problem));
        let told = follows.refused.iter().chain(&follows.errors);
        typed.chain(told.map(|one| Self::new(plan, &one.at, one.message.clone()))).collect()
    }
}
