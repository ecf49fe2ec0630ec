//! What a rule is made of.

use super::Findings;
use crate::design::{RuleId, Scene, Severity};
use crate::terms::Version;

/// A rule of the catalogue.
pub struct Rule {
    /// Its identifier, such as `CAS-07`.
    pub id: RuleId,
    /// What it says, in a line.
    pub title: &'static str,
    /// The versions it is about.
    pub versions: &'static [Version],
    /// How bad its findings can be, worst first; empty where it never makes one.
    pub severities: &'static [Severity],
    /// Looks at what follows from a plan and says what there is to say.
    pub check: fn(&Scene<'_>, &mut Findings),
}

/// Every version that can be planned.
pub const ALL: &[Version] = Version::TARGETS;
/// Exchange 2010, the version with CAS arrays.
pub const ONLY_2010: &[Version] = &[Version::V2010];
/// Exchange 2013 and later.
pub const FROM_2013: &[Version] = &[Version::V2013, Version::V2016, Version::V2019, Version::Se];
/// Exchange 2016 and later.
pub const FROM_2016: &[Version] = &[Version::V2016, Version::V2019, Version::Se];

/// For rules that `design` carries out: there is nothing left to say.
pub fn carried_out(_: &Scene<'_>, _: &mut Findings) {}
