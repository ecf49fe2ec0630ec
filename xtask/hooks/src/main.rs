//! Trunk's hooks. A crate of its own, so that `cargo xtask` need not wait for a parser of CSS to be
//! compiled.

mod compress;
mod index;
mod style;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

/// Done, or what went wrong in a person's words.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let done = match env::args().nth(1).as_deref() {
        Some("before") => style::write(),
        Some("after") => after(),
        _ => Err("Trunk calls this, with \"before\" or \"after\".".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Finishes what Trunk built; only what is published is worth compressing.
fn after() -> Outcome {
    let built = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or("There is no build here.")?);
    index::finish(&built)?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        compress::all(&built)?;
    }
    Ok(())
}
