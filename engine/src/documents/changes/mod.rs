//! What one edit changed, in words, most important first: what broke, certificates and the names
//! on them, CAS arrays, load balancing, what is settled.

mod arrays;
mod balancing;
mod certificates;
mod change;
mod findings;
#[cfg(test)]
mod tests;

pub use change::{Change, Turn};

use super::words::Words;
use crate::design::{Design, Severity};

/// How `after` differs from `before`.
pub fn changes(words: &Words, before: &Design, after: &Design) -> Vec<Change> {
    let mut all = findings::came(Severity::Error, before, after);
    all.extend(certificates::changes(words, before, after));
    all.extend(arrays::changes(words, before, after));
    all.extend(balancing::changes(words, before, after));
    all.extend(findings::went(Severity::Error, before, after));
    all.extend(findings::came(Severity::Warning, before, after));
    all.extend(findings::went(Severity::Warning, before, after));
    all.extend(findings::settled(words, before, after));
    all
}
