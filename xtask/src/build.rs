//! The release build: the page as it is published.

use crate::shell::{self, Outcome, cargo, program, took};
use crate::style;
use std::time::Instant;

/// Where Trunk writes it.
pub(crate) const DIST: &str = "dist";

/// The standard library is built along, without the words of its panics: see
/// docs/decisions/0008-the-first-load.md. The toolchain is pinned, so what it is asked for here
/// means the same everywhere.
const SMALL: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", ""),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none",
    ),
];

/// Builds the page; the tools have to be there.
pub(crate) fn release() -> Outcome {
    let start = Instant::now();
    println!("build: the release page ...");
    style::write()?;
    // Trunk is kept from downloading anything; the crates have to be here before.
    let mut fetch = cargo("fetch --quiet --locked --target wasm32-unknown-unknown");
    shell::run(fetch.envs(SMALL.iter().copied()))?;
    let mut trunk = program("trunk");
    trunk.args(["build", "--release", "--offline", "--locked", "--dist", DIST]);
    // Trunk takes only true and false for it, and refuses the usual 1.
    shell::run(trunk.envs(SMALL.iter().copied()).env_remove("NO_COLOR"))?;
    println!("build: done ({})", took(start));
    Ok(())
}
