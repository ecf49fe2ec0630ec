//! What to do, as every page of a team has it.

use crate::design::RuleId;
use crate::documents::block::{Block, Step};

/// A step for each pair of a text and a rule.
pub(super) fn steps<T: Into<String>>(steps: impl IntoIterator<Item = (T, RuleId)>) -> Block {
    let one = |(text, rule): (T, RuleId)| Step { text: text.into(), rule: rule.to_owned() };
    Block::Steps(steps.into_iter().map(one).collect())
}
