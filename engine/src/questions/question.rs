//! What a question of the organisation is made of.

use crate::design::{Assumed, Scene};
use crate::plan::Organisation;

/// A question of the organisation: an answer that may be missing, and the ways to give it.
pub(crate) struct Question {
    /// JSON pointer of the answer.
    pub(crate) at: &'static str,
    /// The question in words.
    pub(crate) text: &'static str,
    /// Whether it is open in a plan.
    pub(super) is_open: fn(&Scene<'_>) -> bool,
    /// What is taken in its place; `None` where that differs by site.
    pub(super) assumed: fn(&Scene<'_>) -> Option<Assumed>,
    /// Every answer, with the organisation that would have given it.
    pub(super) variants: fn(&Organisation) -> Vec<(Assumed, Organisation)>,
}
