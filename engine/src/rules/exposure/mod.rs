//! Exposure, sites, proxy and redirect, Autodiscover.

mod exp_01;
mod exp_02;
mod exp_03;
mod exp_04;
mod exp_05;
mod exp_06;
mod exp_07;
mod exp_08;
mod exp_11;
mod exp_12;
mod exp_13;
mod exp_14;
mod exp_15;
mod exp_16;
mod exp_17;
mod exp_18;
mod exp_19;
mod exp_20;
mod exp_21;
mod exp_22;
mod exp_23;
mod exp_24;
mod exp_25;
mod exp_26;
mod exp_27;
mod exp_28;
mod exp_29;
mod exp_30;
mod exp_31;
mod exp_32;
mod shared;
#[cfg(test)]
mod test;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[
    &exp_01::RULE,
    &exp_02::RULE,
    &exp_03::RULE,
    &exp_04::RULE,
    &exp_05::RULE,
    &exp_06::RULE,
    &exp_07::RULE,
    &exp_08::RULE,
    &exp_11::RULE,
    &exp_12::RULE,
    &exp_13::RULE,
    &exp_14::RULE,
    &exp_15::RULE,
    &exp_16::RULE,
    &exp_17::RULE,
    &exp_18::RULE,
    &exp_19::RULE,
    &exp_20::RULE,
    &exp_21::RULE,
    &exp_22::RULE,
    &exp_23::RULE,
    &exp_24::RULE,
    &exp_25::RULE,
    &exp_26::RULE,
    &exp_27::RULE,
    &exp_28::RULE,
    &exp_29::RULE,
    &exp_30::RULE,
    &exp_31::RULE,
    &exp_32::RULE,
];
