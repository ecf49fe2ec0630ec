//! The checks as a script for a POSIX shell.

use super::expected::Check;
use super::lines::lines;
use crate::documents::handover::commented;

/// The part of the script that does not depend on the plan.
const TOOLS: &str = include_str!("tools.sh");

pub(super) fn script(head: &[String], inside: &[Check], outside: &[Check]) -> String {
    format!(
        "#!/bin/sh\n{}\n{TOOLS}\ninside() {{\n    :\n{}}}\n\noutside() {{\n    :\n{}}}\n\n\
         main \"$@\"\n",
        commented("#", head),
        lines(inside, quoted),
        lines(outside, quoted),
    )
}

/// A word in which nothing means anything. What is tried is a plain name or the URL of one, so
/// that no quote is ever in it; one that came in would still not end the word.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}
