//! `cargo xtask dist`: what is published.

use crate::build::{self, DIST};
use crate::shell::Outcome;
use crate::{setup, size};
use std::path::Path;

/// The release build and how large it is, for a static web server.
pub(crate) fn run() -> Outcome {
    setup::run(setup::For::Building)?;
    build::release()?;
    size::gate()?;
    let folder = Path::new(DIST).canonicalize().map_err(|error| format!("{DIST}: {error}"))?;
    println!("\n{} is what is published: any static web server, any folder.", folder.display());
    Ok(())
}
