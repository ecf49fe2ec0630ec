//! What comes by npm: wasm-opt for the build, axe-core for the tests.

use super::Step;
use crate::shell::{self, Outcome, found, program};
use std::fs;
use std::path::Path;

/// Where the versions are pinned.
const PINNED: &str = "xtask/npm";
const INSTALLED: &str = ".tools/npm";
/// npm writes this one last.
const DONE: &str = ".tools/npm/node_modules/.package-lock.json";

pub(super) fn missing() -> Option<Step> {
    let lock = |folder: &str| fs::read(Path::new(folder).join("package-lock.json")).ok();
    let current = lock(PINNED) == lock(INSTALLED) && Path::new(DONE).exists();
    (!current).then(|| Step::new("wasm-opt and axe-core (npm)", install))
}

fn install() -> Outcome {
    if found("npm").is_none() {
        return Err("there is no npm here; install Node.js 18 or later, with npm.".to_owned());
    }
    copied().map_err(|error| format!("cannot write {INSTALLED}: {error}"))?;
    let mut command = program("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(INSTALLED);
    shell::quietly(&mut command, "npm")
}

fn copied() -> std::io::Result<()> {
    fs::create_dir_all(INSTALLED)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(Path::new(PINNED).join(file), Path::new(INSTALLED).join(file))?;
    }
    Ok(())
}
