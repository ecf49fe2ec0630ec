//! What the paper is about.

use crate::design::Design;
use crate::documents::words::Words;
use crate::plan::Plan;

/// What the paper is about.
pub(super) struct About<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What follows from it.
    pub design: &'a Design,
    /// What people call the things in it.
    pub words: Words<'a>,
}

impl<'a> About<'a> {
    pub(super) fn new(plan: &'a Plan, design: &'a Design) -> Self {
        Self { plan, design, words: Words::new(plan) }
    }
}
