//! Something of the result as text for the clipboard.

use crate::design::Design;
use crate::documents::copies::{self, How};
use crate::documents::visible;
use crate::documents::words::Words;
use crate::plan::Plan;

/// What is copied, whole; `what` and the word `how` are those of a
/// [`Copy`](crate::documents::block::Copy). `None` where there is nothing of the kind.
pub fn copied(plan: &Plan, design: &Design, what: &str, how: &str) -> Option<String> {
    copies::copied(&Words::new(plan), design, what, How::of_word(how)?).map(visible)
}
