//! CAS arrays.

mod cas_01;
mod cas_02;
mod cas_03;
mod cas_04;
mod cas_05;
mod cas_06;
mod cas_07;
mod cas_08;
mod cas_09;
mod cas_10;
mod cas_11;
mod cas_12;
mod cas_13;
mod cas_14;
mod cas_15;
mod cas_16;
mod cas_17;
mod cas_18;
mod cas_19;
mod cas_20;
mod cas_21;
mod cas_22;
mod cas_23;
mod cas_24;
mod cas_25;
mod cas_26;
mod cas_27;
mod shared;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[
    &cas_01::RULE,
    &cas_02::RULE,
    &cas_03::RULE,
    &cas_04::RULE,
    &cas_05::RULE,
    &cas_06::RULE,
    &cas_07::RULE,
    &cas_08::RULE,
    &cas_09::RULE,
    &cas_10::RULE,
    &cas_11::RULE,
    &cas_12::RULE,
    &cas_13::RULE,
    &cas_14::RULE,
    &cas_15::RULE,
    &cas_16::RULE,
    &cas_17::RULE,
    &cas_18::RULE,
    &cas_19::RULE,
    &cas_20::RULE,
    &cas_21::RULE,
    &cas_22::RULE,
    &cas_23::RULE,
    &cas_24::RULE,
    &cas_25::RULE,
    &cas_26::RULE,
    &cas_27::RULE,
];
