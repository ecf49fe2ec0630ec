//! The connection with Exchange Online.

mod hyb_01;
mod hyb_02;
mod hyb_03;
mod hyb_04;
mod hyb_05;
mod hyb_06;
mod hyb_07;
mod hyb_08;
mod shared;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[
    &hyb_01::RULE,
    &hyb_02::RULE,
    &hyb_03::RULE,
    &hyb_04::RULE,
    &hyb_05::RULE,
    &hyb_06::RULE,
    &hyb_07::RULE,
    &hyb_08::RULE,
];
