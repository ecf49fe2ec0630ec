//! Answers that cannot be taken as they are.

mod in_01;
mod in_02;
mod in_03;
mod in_04;
mod in_05;
mod in_06;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] =
    &[&in_01::RULE, &in_02::RULE, &in_03::RULE, &in_04::RULE, &in_05::RULE, &in_06::RULE];
