//! What lies over the page on demand: a rule, all rules, the glossary, the keys, the share link.

mod context;
mod dialog;
mod glossary;
mod keys;
mod known;
mod rule;
mod rules;
mod search;
mod share;
mod shortcuts;
mod texts;
mod topic;

pub use context::Explain;
pub use dialog::Explanation;
pub use topic::Explained;
