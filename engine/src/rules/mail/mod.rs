//! Mail between servers.

mod mail_01;
mod mail_02;
mod mail_03;
mod mail_09;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] =
    &[&mail_01::RULE, &mail_02::RULE, &mail_03::RULE, &mail_09::RULE];
