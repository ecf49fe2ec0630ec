//! Which versions of Exchange are supported, which can stand together, and which Outlook they
//! take.
//!
//! Sources: Microsoft, Exchange Server system requirements and supportability matrix
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange). The end of 2013 is in EP; the other dates,
//! some of the minimum builds and everything about SE are general knowledge.

use crate::terms::{Date, Outlook, Version};

/// The last day on which Microsoft supports a version; `None` while no end is announced. For 2016
/// and 2019 security updates can be bought after it.
pub fn end_of_support(version: Version) -> Option<Date> {
    let (year, month, day) = match version {
        Version::V2003 => (2014, 4, 8),
        Version::V2007 => (2017, 4, 11),
        Version::V2010 => (2020, 10, 13),
        Version::V2013 => (2023, 4, 11),
        Version::V2016 | Version::V2019 => (2025, 10, 14),
        Version::Se => return None,
    };
    Date::new(year, month, day)
}

/// The last day on which Microsoft supported Forefront TMG and UAG (general knowledge).
pub fn end_of_forefront() -> Option<Date> {
    Date::new(2020, 4, 14)
}

/// Older versions that can stand beside a version, with the least that must be installed there.
pub fn beside(target: Version) -> &'static [(Version, &'static str)] {
    match target {
        Version::V2003 | Version::V2007 => &[],
        Version::V2010 => &[(Version::V2003, "SP2"), (Version::V2007, "SP2")],
        Version::V2013 => &[(Version::V2007, "SP3 with rollup 10"), (Version::V2010, "SP3")],
        Version::V2016 => {
            &[(Version::V2010, "SP3 with rollup 11"), (Version::V2013, "cumulative update 10")]
        }
        Version::V2019 => {
            &[(Version::V2013, "cumulative update 21"), (Version::V2016, "cumulative update 11")]
        }
        Version::Se => {
            &[(Version::V2016, "cumulative update 23"), (Version::V2019, "cumulative update 14")]
        }
    }
}

/// The least that must be installed on `legacy` before `target` can join; `None` where they cannot
/// stand together.
pub fn least_build(legacy: Version, target: Version) -> Option<&'static str> {
    beside(target).iter().find(|(version, _)| *version == legacy).map(|(_, build)| *build)
}

/// The newest version before `target` to which mailboxes of `legacy` can move directly.
pub fn step_towards(legacy: Version, target: Version) -> Option<Version> {
    let mut steps = Version::TARGETS.iter().rev().copied().filter(|step| *step < target);
    steps.find(|step| least_build(legacy, *step).is_some())
}

/// The oldest Outlook that connects to a version; that of 2007 needs its third service pack.
pub fn oldest_outlook(version: Version) -> Outlook {
    match version {
        Version::V2003 | Version::V2007 | Version::V2010 => Outlook::Only2003,
        Version::V2013 => Outlook::V2007,
        Version::V2016 => Outlook::V2010,
        Version::V2019 | Version::Se => Outlook::Newer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Choice;

    #[test]
    fn every_date_is_a_day() {
        for version in Version::ALL.iter().filter(|version| **version != Version::Se) {
            assert!(end_of_support(*version).is_some(), "{version:?}");
        }
        assert!(end_of_forefront().is_some());
    }

    #[test]
    fn only_older_versions_stand_beside() {
        for target in Version::TARGETS {
            assert!(beside(*target).iter().all(|(legacy, _)| legacy < target), "{target:?}");
        }
    }

    #[test]
    fn the_way_from_2010_leads_over_2016() {
        assert_eq!(least_build(Version::V2010, Version::Se), None);
        assert_eq!(step_towards(Version::V2010, Version::Se), Some(Version::V2016));
        assert_eq!(step_towards(Version::V2003, Version::V2016), Some(Version::V2010));
        assert_eq!(step_towards(Version::V2013, Version::Se), Some(Version::V2019));
        assert_eq!(step_towards(Version::V2016, Version::V2010), None);
    }
}
