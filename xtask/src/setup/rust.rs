//! The parts of the Rust toolchain that rust-toolchain.toml names.

use super::step::{For, Step};
use crate::shell::{self, found, output, program};
use std::path::Path;

const WASM: &str = "wasm32-unknown-unknown";

/// Some installations of rustup bring these by themselves; others are told not to.
pub(super) fn missing(purpose: For) -> Vec<Step> {
    let mut steps = Vec::new();
    if !has_wasm() {
        steps.push(part("target", WASM));
    }
    if purpose == For::Testing {
        for (component, name) in [("clippy", "cargo-clippy"), ("rustfmt", "rustfmt")] {
            if output(program(name).arg("--version")).is_none() {
                steps.push(part("component", component));
            }
        }
    }
    steps
}

fn has_wasm() -> bool {
    let asked = ["--print", "target-libdir", "--target", WASM];
    output(program("rustc").args(asked)).is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

fn part(kind: &'static str, name: &'static str) -> Step {
    Step::new(format!("the Rust {kind} {name}"), move || {
        if found("rustup").is_none() {
            return Err(format!(
                "there is no rustup here; with it: rustup {kind} add {name}. \
                 Without it, install the standard library for {WASM}, clippy and rustfmt \
                 that belong to your rustc."
            ));
        }
        shell::quietly(program("rustup").args([kind, "add", name]), &format!("rustup-{name}"))
    })
}
