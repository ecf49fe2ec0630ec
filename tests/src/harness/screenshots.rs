//! Pictures for people.

use super::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// Where they are kept.
pub fn screenshots() -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
