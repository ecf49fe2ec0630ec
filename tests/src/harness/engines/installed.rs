//! Programs on this machine.

use std::env;
use std::path::{Path, PathBuf};

/// A program on PATH.
pub(super) fn program(name: &str) -> Result<PathBuf, String> {
    any_program(&[name])
}

/// The first of these programs that is on PATH.
pub(super) fn any_program(names: &[&str]) -> Result<PathBuf, String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let files = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files
        .into_iter()
        .find(|file| file.is_file())
        .ok_or_else(|| format!("there is no {}", names.join(" or ")))
}

/// A path of the workspace.
pub(super) fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
