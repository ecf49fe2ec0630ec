//! What the figures were taken on, and of what.

use crate::shell::{output, program};
use serde::Serialize;
use std::fs;

/// A line of what one has to know of the figures' origin.
#[derive(Serialize)]
pub(super) struct Fact {
    pub(super) name: &'static str,
    pub(super) value: String,
}

pub(super) fn described() -> Vec<Fact> {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    [
        ("commit", said("git", &["describe", "--always", "--dirty"])),
        ("processor", format!("{}, {cores} cores", line_of("/proc/cpuinfo", "model name"))),
        ("memory", line_of("/proc/meminfo", "MemTotal")),
        ("system", line_of("/etc/os-release", "PRETTY_NAME")),
        ("other work before", first_words("/proc/loadavg", 1)),
        ("Rust", said("rustc", &["--version"])),
        ("browser", said("chromium", &["--version"])),
        ("Node.js", said("node", &["--version"])),
        ("Lighthouse", super::lighthouse::version().unwrap_or_default()),
    ]
    .map(|(name, value)| Fact { name, value })
    .into()
}

fn said(name: &str, arguments: &[&str]) -> String {
    output(program(name).args(arguments)).map_or_else(unknown, |said| said.trim().to_owned())
}

/// What stands behind a name and a colon or an equals sign.
fn line_of(file: &str, name: &str) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.map_or_else(unknown, |rest| {
        rest.trim_matches(|c: char| c.is_whitespace() || ":=\"".contains(c)).to_owned()
    })
}

fn first_words(file: &str, count: usize) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.split_whitespace().take(count).collect::<Vec<_>>().join(" ")
}

fn unknown() -> String {
    "not known".to_owned()
}
