//! `cargo xtask test`: everything that has to pass, in the order that finds a fault soonest.

use crate::shell::{self, Outcome, cargo, took};
use crate::{build, setup, size};
use std::process::Command;
use std::time::Instant;

struct Part {
    name: &'static str,
    run: fn() -> Outcome,
}

/// What runs in a browser.
const BROWSER: [&str; 3] = ["cas-planner", "cas-planner-link", "cas-planner-worker"];

const PARTS: &[Part] = &[
    Part { name: "setup", run: || setup::run(setup::For::Testing) },
    Part { name: "format", run: || shell::run(&mut cargo("fmt --all --check")) },
    Part { name: "lints of the engine, the commands and the tests", run: native_lints },
    Part { name: "lints of the page and its worker", run: page_lints },
    Part {
        name: "tests of the engine (with the worked cases), the page and the commands",
        run: native_tests,
    },
    Part { name: "the plan runs", run: running_plans },
    Part { name: "release build", run: build::release },
    Part { name: "size of the first load and the worker", run: size::gate },
    Part { name: "browsers", run: browser_tests },
];

/// Runs the parts in order and stops at the first that fails.
pub(crate) fn run() -> Outcome {
    let start = Instant::now();
    let mut summary = Vec::new();
    for Part { name, run } in PARTS {
        let part = Instant::now();
        println!("\n== {name}");
        run().map_err(|problem| format!("{problem}\n\n{}\nFAILED: {name}", summary.join("\n")))?;
        summary.push(format!("{:>14}  {name}", took(part)));
    }
    println!("\n{}\n{:>14}  in all: everything passed", summary.join("\n"), took(start));
    Ok(())
}

fn native_lints() -> Outcome {
    let mut command = cargo("clippy --quiet --locked --workspace --all-targets");
    for package in BROWSER {
        command.args(["--exclude", package]);
    }
    shell::run(command.args(["--", "-D", "warnings"]))
}

fn page_lints() -> Outcome {
    let mut command = cargo("clippy --quiet --locked --all-targets");
    for package in BROWSER {
        command.args(["--package", package]);
    }
    shell::run(command.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))
}

/// Property tests take the same cases every time: a commit either passes or it does not.
fn native_tests() -> Outcome {
    let mut command =
        cargo("test --locked --workspace --exclude running-plans --exclude browser-tests");
    shell::run(command.env("PROPTEST_RNG_SEED", "1"))
}

/// They mostly wait for probes, and each has addresses of its own. What they count is in view.
fn running_plans() -> Outcome {
    shell::run(&mut cargo("test --locked --package running-plans -- --nocapture --test-threads 4"))
}

/// Each test has a browser of its own, so there are few at a time.
fn browser_tests() -> Outcome {
    shell::run(&mut browsers("-- --test-threads 2")?)
}

/// The tests in browsers, with the release page; `arguments` say which and how.
pub(crate) fn browsers(arguments: &str) -> Result<Command, String> {
    let dist = std::path::absolute(build::DIST).map_err(|error| error.to_string())?;
    let axe = std::path::absolute(".tools/npm/node_modules/axe-core/axe.min.js")
        .map_err(|error| error.to_string())?;
    let mut command = cargo(&format!("test --locked --package browser-tests {arguments}"));
    command.env("CAS_PLANNER_DIST", dist).env("CAS_PLANNER_AXE", axe);
    Ok(command)
}
