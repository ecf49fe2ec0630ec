//! Tools that are Rust programs: trunk and the wasm-bindgen that fits Cargo.lock for the build,
//! Firefox's driver for the tests.

use super::step::{For, Step};
use super::system;
use crate::shell::{self, Outcome, TOOLS, found, output, program};
use std::fs;
use std::path::Path;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// Shared by the installs and removed after the last one.
const SCRATCH: &str = ".tools/build";

pub(super) fn missing(purpose: For) -> Result<Vec<Step>, String> {
    let lock = fs::read_to_string("Cargo.lock")
        .map_err(|error| format!("setup: cannot read Cargo.lock: {error}"))?;
    let bindgen = locked(&lock, "wasm-bindgen")
        .ok_or("setup: Cargo.lock does not name wasm-bindgen; the page needs it.")?;
    let wanted = [("wasm-bindgen", "wasm-bindgen-cli", bindgen), ("trunk", "trunk", TRUNK)];
    let missing = wanted.into_iter().filter(|(name, _, version)| !is_there(name, version));
    let tools = missing.map(|(_, package, version)| tool(package, version));
    let driver = purpose == For::Testing && found("geckodriver").is_none() && system::firefox();
    let driver = driver.then(|| tool("geckodriver", GECKODRIVER).optional());
    Ok(tools.chain(driver).collect())
}

/// Removes what the builds left; a build that was cut off keeps it, to go on from there.
pub(super) fn tidy() -> Outcome {
    let there = Path::new(SCRATCH).exists();
    if there {
        fs::remove_dir_all(SCRATCH).map_err(|error| format!("{SCRATCH}: {error}"))
    } else {
        Ok(())
    }
}

/// The version of a package in Cargo.lock.
fn locked<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let entry = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?.1;
    entry.split_once('"').map(|(version, _)| version)
}

fn is_there(name: &str, version: &str) -> bool {
    output(program(name).arg("--version"))
        .is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

fn tool(package: &'static str, version: &str) -> Step {
    let version = version.to_owned();
    Step::new(format!("{package} {version}"), move || {
        // The lock file of a tool may ask for a crate that a registry does not have (any more).
        install(package, &version, true).or_else(|_| install(package, &version, false))
    })
}

/// Unoptimised: these tools wait for the compiler, and building them well takes twice as long.
fn install(package: &str, version: &str, locked: bool) -> Outcome {
    let mut command = program("cargo");
    command.args(["install", package, "--version", version, "--debug", "--no-default-features"]);
    command.args(["--root", TOOLS, "--target-dir", SCRATCH, "--force"]);
    if locked {
        command.arg("--locked");
    }
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
    shell::quietly(&mut command, package)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "trunk"), None);
    }
}
