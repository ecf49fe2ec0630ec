//! The checks as lines of a script.

use super::expected::Check;

/// A line for each check; `quoted` makes a word that the language leaves alone.
pub(super) fn lines(checks: &[Check], quoted: impl Fn(&str) -> String) -> String {
    let line = |check: &Check| {
        let words: Vec<_> = check.words.iter().map(|word| quoted(word)).collect();
        format!("    {} {}\n", check.action.name(), words.join(" "))
    };
    checks.iter().map(line).collect()
}
