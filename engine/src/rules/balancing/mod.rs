//! Load balancing.

mod lb_01;
mod lb_02;
mod lb_03;
mod lb_04;
mod lb_05;
mod lb_06;
mod lb_07;
mod lb_08;
mod lb_09;
mod lb_10;
mod lb_11;
mod lb_12;
mod lb_13;
mod lb_14;
mod lb_15;
mod lb_16;
mod lb_17;
mod lb_18;
mod lb_20;
mod lb_21;
mod lb_22;
mod lb_24;
mod lb_25;
mod lb_26;
mod lb_27;
mod lb_31;
mod lb_32;
mod lb_33;
mod lb_34;
mod lb_36;
mod lb_37;
mod lb_38;
mod lb_40;
mod lb_41;
mod lb_42;
mod lb_43;
mod lb_44;
mod lb_45;
mod lb_46;
mod lb_47;
mod lb_48;
mod shared;
#[cfg(test)]
mod test;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[
    &lb_01::RULE,
    &lb_02::RULE,
    &lb_03::RULE,
    &lb_04::RULE,
    &lb_05::RULE,
    &lb_06::RULE,
    &lb_07::RULE,
    &lb_08::RULE,
    &lb_09::RULE,
    &lb_10::RULE,
    &lb_11::RULE,
    &lb_12::RULE,
    &lb_13::RULE,
    &lb_14::RULE,
    &lb_15::RULE,
    &lb_16::RULE,
    &lb_17::RULE,
    &lb_18::RULE,
    &lb_20::RULE,
    &lb_21::RULE,
    &lb_22::RULE,
    &lb_24::RULE,
    &lb_25::RULE,
    &lb_26::RULE,
    &lb_27::RULE,
    &lb_31::RULE,
    &lb_32::RULE,
    &lb_33::RULE,
    &lb_34::RULE,
    &lb_36::RULE,
    &lb_37::RULE,
    &lb_38::RULE,
    &lb_40::RULE,
    &lb_41::RULE,
    &lb_42::RULE,
    &lb_43::RULE,
    &lb_44::RULE,
    &lb_45::RULE,
    &lb_46::RULE,
    &lb_47::RULE,
    &lb_48::RULE,
];
