//! Installs what is missing, into the workspace's own folder where it can.

mod crates;
mod node;
mod rust;
mod system;

use crate::shell::{self, Outcome, took};
use std::thread;
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
struct Step {
    what: String,
    install: Box<dyn FnOnce() -> Outcome + Send>,
    /// Tests that need it are skipped where it cannot be had, and say so.
    optional: bool,
}

impl Step {
    fn new(what: impl Into<String>, install: impl FnOnce() -> Outcome + Send + 'static) -> Self {
        Self { what: what.into(), install: Box::new(install), optional: false }
    }

    /// The same, for what tests can do without.
    fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    fn run(self) -> Outcome {
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

/// `cargo xtask setup`: everything for the tests, and how the tools are used without `cargo xtask`.
pub(crate) fn by_itself() -> Outcome {
    run(For::Testing)?;
    println!("\nFor trunk by itself, in this folder (in a shell as of Linux or macOS):");
    println!("    export PATH=\"{}:$PATH\"", shell::own_programs().join(":"));
    println!("    trunk serve              # the page, built anew and reloaded at every change");
    println!("    trunk build --release    # what is published, in dist/");
    Ok(())
}

/// Brings everything that is missing; says so in one line where nothing is.
pub(crate) fn run(purpose: For) -> Outcome {
    let start = Instant::now();
    // What is compiled takes the processor, what is downloaded the network: both at once.
    let downloaded: Vec<Step> =
        system::missing(purpose).into_iter().chain(node::missing()).collect();
    let compiled: Vec<Step> =
        rust::missing(purpose).into_iter().chain(crates::missing(purpose)?).collect();
    let nothing = downloaded.is_empty() && compiled.is_empty();
    let (left, right) = thread::scope(|scope| {
        let downloads = scope.spawn(|| all(downloaded));
        (
            all(compiled).and_then(|()| crates::tidy()),
            downloads.join().unwrap_or_else(|_| Err("setup: stopped early".to_owned())),
        )
    });
    match (left, right) {
        (Ok(()), Ok(())) if nothing => println!("setup: nothing is missing ({})", took(start)),
        (Ok(()), Ok(())) => println!("setup: done ({})", took(start)),
        (Err(left), Err(right)) => return Err(format!("{left}\n\n{right}")),
        (Err(problem), Ok(())) | (Ok(()), Err(problem)) => return Err(problem),
    }
    Ok(())
}

fn all(steps: Vec<Step>) -> Outcome {
    steps.into_iter().try_for_each(Step::run)
}
