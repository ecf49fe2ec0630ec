//! The connection with Exchange Online.

mod hyb_01;
mod hyb_02;
mod hyb_06;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[&hyb_01::RULE, &hyb_02::RULE, &hyb_06::RULE];
