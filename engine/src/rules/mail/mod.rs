//! Mail between servers.

mod mail_01;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[&mail_01::RULE];
