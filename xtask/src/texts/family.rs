//! Rules with their texts.

use super::head::Text;
use cas_plan::rules::Rule;

/// Rules that belong together.
pub(super) struct Family {
    pub(super) title: String,
    pub(super) rules: Vec<Explained>,
}

/// A rule with its text.
pub(super) struct Explained {
    pub(super) rule: &'static Rule,
    pub(super) text: Text,
}
