//! What is brought, and for what.

use crate::shell::{Outcome, took};
use std::time::Instant;

/// What the tools are wanted for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum For {
    /// The release build.
    Building,
    /// The same, Chromium and, from npm, Lighthouse.
    Measuring,
    /// The same without Lighthouse; lints, every browser and plans that run.
    Testing,
}

impl For {
    /// Whether what is wanted for the other is wanted for this as well.
    pub(super) fn includes(self, other: Self) -> bool {
        other <= self
    }
}

/// One thing that is missing, and how it is brought.
pub(crate) struct Step {
    what: String,
    install: Box<dyn FnOnce() -> Outcome + Send>,
    /// Tests that need it are skipped where it cannot be had, and say so.
    optional: bool,
}

impl Step {
    pub(super) fn new(
        what: impl Into<String>,
        install: impl FnOnce() -> Outcome + Send + 'static,
    ) -> Self {
        Self { what: what.into(), install: Box::new(install), optional: false }
    }

    /// The same, for what tests can do without.
    pub(super) fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub(super) fn run(self) -> Outcome {
        let (start, what) = (Instant::now(), self.what);
        println!("setup: installing {what} ...");
        match (self.install)() {
            Ok(()) => println!("setup: {what} is ready ({})", took(start)),
            Err(problem) if self.optional => {
                println!("setup: tests that need {what} are skipped: {problem}");
            }
            Err(problem) => return Err(format!("setup: {what}: {problem}")),
        }
        Ok(())
    }
}
