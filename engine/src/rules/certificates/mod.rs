//! Certificates.

mod crt_01;
mod crt_02;
mod crt_03;
mod crt_04;
mod crt_05;
mod crt_06;
mod crt_07;
mod crt_08;
mod crt_09;
mod crt_10;
mod crt_11;
mod crt_12;
mod crt_13;
mod crt_14;
mod crt_15;
mod crt_16;
mod crt_17;
mod crt_18;
mod crt_19;
mod crt_20;
mod crt_21;
mod crt_22;
mod crt_23;
mod crt_24;
mod crt_25;
mod crt_26;
mod crt_27;
mod crt_28;
mod crt_29;
mod crt_30;
mod crt_31;
mod crt_32;
mod crt_33;
mod crt_34;
mod crt_35;
mod crt_36;
mod crt_37;
mod crt_38;
mod crt_39;
mod crt_40;
mod crt_41;
mod crt_42;
mod crt_43;
mod crt_44;
mod crt_45;
mod crt_46;
mod crt_47;
mod crt_48;
mod crt_49;
mod crt_50;
mod crt_51;
mod crt_60;
mod crt_61;
mod crt_62;
mod crt_63;
mod crt_64;
mod crt_65;
mod crt_66;
mod crt_67;
mod crt_68;
mod crt_69;
mod crt_70;
mod crt_71;
mod crt_72;
mod crt_73;
mod shared;
mod typed;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[
    &crt_01::RULE,
    &crt_02::RULE,
    &crt_03::RULE,
    &crt_04::RULE,
    &crt_05::RULE,
    &crt_06::RULE,
    &crt_07::RULE,
    &crt_08::RULE,
    &crt_09::RULE,
    &crt_10::RULE,
    &crt_11::RULE,
    &crt_12::RULE,
    &crt_13::RULE,
    &crt_14::RULE,
    &crt_15::RULE,
    &crt_16::RULE,
    &crt_17::RULE,
    &crt_18::RULE,
    &crt_19::RULE,
    &crt_20::RULE,
    &crt_21::RULE,
    &crt_22::RULE,
    &crt_23::RULE,
    &crt_24::RULE,
    &crt_25::RULE,
    &crt_26::RULE,
    &crt_27::RULE,
    &crt_28::RULE,
    &crt_29::RULE,
    &crt_30::RULE,
    &crt_31::RULE,
    &crt_32::RULE,
    &crt_33::RULE,
    &crt_34::RULE,
    &crt_35::RULE,
    &crt_36::RULE,
    &crt_37::RULE,
    &crt_38::RULE,
    &crt_39::RULE,
    &crt_40::RULE,
    &crt_41::RULE,
    &crt_42::RULE,
    &crt_43::RULE,
    &crt_44::RULE,
    &crt_45::RULE,
    &crt_46::RULE,
    &crt_47::RULE,
    &crt_48::RULE,
    &crt_49::RULE,
    &crt_50::RULE,
    &crt_51::RULE,
    &crt_60::RULE,
    &crt_61::RULE,
    &crt_62::RULE,
    &crt_63::RULE,
    &crt_64::RULE,
    &crt_65::RULE,
    &crt_66::RULE,
    &crt_67::RULE,
    &crt_68::RULE,
    &crt_69::RULE,
    &crt_70::RULE,
    &crt_71::RULE,
    &crt_72::RULE,
    &crt_73::RULE,
];
