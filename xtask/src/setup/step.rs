//! What is brought, and for what.

use crate::shell::{Outcome, took};
use std::time::Instant;

/// What the tools are wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// The release build.
    Building,
    /// The same, lints, and a browser.
    Testing,
}

/// One thing that is missing, and how it is brought.
pub(crate) struct Step {
    what: String,
    install: Box<dyn FnOnce() -> Outcome + Send>,
}

impl Step {
    pub(super) fn new(
        what: impl Into<String>,
        install: impl FnOnce() -> Outcome + Send + 'static,
    ) -> Self {
        Self { what: what.into(), install: Box::new(install) }
    }

    pub(super) fn run(self) -> Outcome {
        let start = Instant::now();
        println!("setup: installing {} ...", self.what);
        (self.install)().map_err(|problem| format!("setup: {}: {problem}", self.what))?;
        println!("setup: {} is ready ({})", self.what, took(start));
        Ok(())
    }
}
