//! The release build: the page as it is published.

use crate::shell::{self, Outcome, cargo, program, took};
use std::time::Instant;

/// Where Trunk writes it.
pub(crate) const DIST: &str = "dist";

/// Builds the page; the tools have to be there.
pub(crate) fn release() -> Outcome {
    let start = Instant::now();
    println!("build: the release page ...");
    // Trunk is kept from downloading anything; the crates have to be here before.
    shell::run(&mut cargo("fetch --quiet --locked"))?;
    let mut trunk = program("trunk");
    trunk.args(["build", "--release", "--offline", "--locked", "--dist", DIST]);
    // Trunk takes only true and false for it, and refuses the usual 1.
    shell::run(trunk.env_remove("NO_COLOR"))?;
    println!("build: done ({})", took(start));
    Ok(())
}
