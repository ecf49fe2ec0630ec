//! What comes by npm: wasm-opt for the build, axe-core for the tests, Lighthouse for the bench.

use super::step::{For, Step};
use crate::shell::{self, Outcome, found, program};
use std::fs;
use std::path::{Path, PathBuf};

/// Packages that are installed together.
struct Packages {
    what: &'static str,
    /// Where the versions are pinned.
    pinned: &'static str,
    installed: &'static str,
}

const TOOLS: Packages =
    Packages { what: "wasm-opt and axe-core (npm)", pinned: "xtask/npm", installed: ".tools/npm" };
/// Apart from the tools, so that nobody waits for it who does not measure.
const BENCH: Packages =
    Packages { what: "Lighthouse (npm)", pinned: "xtask/npm/bench", installed: ".tools/bench" };

pub(super) fn missing(purpose: For) -> Vec<Step> {
    let bench = (purpose == For::Measuring).then_some(BENCH);
    let wanted = [TOOLS].into_iter().chain(bench);
    let missing = wanted.filter(|packages| !packages.are_there());
    missing.map(|packages| Step::new(packages.what, move || packages.install())).collect()
}

impl Packages {
    fn are_there(&self) -> bool {
        let lock = |folder: &str| fs::read(Path::new(folder).join("package-lock.json")).ok();
        // npm writes this one last.
        let done = self.folder().join("node_modules/.package-lock.json");
        lock(self.pinned) == lock(self.installed) && done.exists()
    }

    fn install(&self) -> Outcome {
        if found("npm").is_none() {
            return Err("there is no npm here; install Node.js 18 or later, with npm.".to_owned());
        }
        self.copied().map_err(|error| format!("cannot write {}: {error}", self.installed))?;
        let mut command = program("npm");
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        command.current_dir(self.folder());
        shell::quietly(&mut command, &self.pinned.replace('/', "-"))
    }

    fn copied(&self) -> std::io::Result<()> {
        fs::create_dir_all(self.folder())?;
        for file in ["package.json", "package-lock.json", ".npmrc"] {
            fs::copy(Path::new(self.pinned).join(file), self.folder().join(file))?;
        }
        Ok(())
    }

    fn folder(&self) -> PathBuf {
        PathBuf::from(self.installed)
    }
}
