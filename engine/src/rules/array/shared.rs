//! What the rules about arrays share.

use crate::design::Array;

/// What to call an array that cannot keep its name.
pub(super) fn instead(array: &Array) -> String {
    array.proposal.as_ref().map_or("a name of its own".into(), ToString::to_string)
}
