//! Which version of Exchange a build number belongs to.
//!
//! Source: Microsoft, "Exchange Server build numbers and release dates"
//! (learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates).

use crate::terms::Version;

/// The first build of Exchange SE; 2019 has the same major and minor number.
const FIRST_OF_SE: u32 = 2562;

/// The version of a build such as `Version 15.1 (Build 2507.6)` or `15.02.1544.004`; `None` where
/// it is none of Exchange.
pub fn version_of(build: &str) -> Option<Version> {
    let numbers = build.split(|letter: char| !letter.is_ascii_digit());
    let mut numbers = numbers.filter_map(|number| number.parse::<u32>().ok());
    let (major, minor) = (numbers.next()?, numbers.next());
    match (major, minor?) {
        (6, 5) => Some(Version::V2003),
        (8, _) => Some(Version::V2007),
        (14, _) => Some(Version::V2010),
        (15, 0) => Some(Version::V2013),
        (15, 1) => Some(Version::V2016),
        (15, 2) if numbers.next().is_some_and(|build| build >= FIRST_OF_SE) => Some(Version::Se),
        (15, 2) => Some(Version::V2019),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_has_a_version_in_every_way_of_writing_it() {
        for (build, version) in [
            ("Version 14.3 (Build 123.4)", Some(Version::V2010)),
            ("Version 15.0 (Build 1497.2)", Some(Version::V2013)),
            ("15.1.2507.6", Some(Version::V2016)),
            ("15.02.1544.004", Some(Version::V2019)),
            ("Version 15.2 (Build 2562.17)", Some(Version::Se)),
            ("0.1 (8.0.535.0)", None),
            ("2016", None),
        ] {
            assert_eq!(version_of(build), version, "{build}");
        }
    }
}
