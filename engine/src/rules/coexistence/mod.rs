//! Versions that meet, and clients.

mod ad_01;
mod cli_01;
mod cox_01;
mod cox_03;
mod edge_01;
mod sup_01;
mod sup_02;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[
    &ad_01::RULE,
    &cli_01::RULE,
    &cox_01::RULE,
    &cox_03::RULE,
    &edge_01::RULE,
    &sup_01::RULE,
    &sup_02::RULE,
];
