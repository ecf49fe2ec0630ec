//! Installs what is missing, into the workspace's own folder where it can.

mod crates;
mod node;
mod rust;
mod step;
mod system;

pub(crate) use step::{For, Step};

use crate::shell::{self, Outcome, took};
use std::thread;
use std::time::Instant;

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
        system::missing(purpose).into_iter().chain(node::missing(purpose)).collect();
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
