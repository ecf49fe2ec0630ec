//! Which versions of Exchange are supported, which can stand together, and which Outlook they
//! take.
//!
//! Sources: Microsoft, Exchange Server system requirements and supportability matrix
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange). The end of 2013 is in EP; the other dates,
//! some of the minimum builds and everything about SE are general knowledge.

use crate::terms::{Date, Outlook, Update, Version};
use std::collections::BTreeSet;

/// The last day on which Microsoft supports a version; `None` while no end is announced. For 2016
/// and 2019 security updates could be bought after it: [`paid_updates`].
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

/// Where a day stands in the time in which security updates of 2016 and 2019 could be bought after
/// the end of support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paid {
    /// From the end of support on.
    First,
    /// The second and last time, a purchase of its own, for the last updates of both only.
    Second,
    /// Nobody can buy them any more.
    Over,
}

/// The last day of each time in which security updates were sold (Exchange Team, "Announcing
/// Period 2", seen in reports only; petri.com; the last day itself is general knowledge: sources
/// say October 2026).
const PAID_UNTIL: [(i64, i64, i64, Paid); 2] =
    [(2026, 4, 14, Paid::First), (2026, 10, 31, Paid::Second)];

/// Whether security updates of a version can still be bought on a day; `None` while it is
/// supported, and for versions that never had that. Without a day they cannot: the last time is
/// over.
pub fn paid_updates(version: Version, day: Option<Date>) -> Option<Paid> {
    if !matches!(version, Version::V2016 | Version::V2019) {
        return None;
    }
    let Some(day) = day else { return Some(Paid::Over) };
    if end_of_support(version).is_some_and(|end| day <= end) {
        return None;
    }
    let still = |(year, month, date, _): &&(i64, i64, i64, Paid)| {
        Date::new(*year, *month, *date).is_some_and(|last| day <= last)
    };
    Some(PAID_UNTIL.iter().find(still).map_or(Paid::Over, |(.., paid)| *paid))
}

/// The last day of a time in which security updates were sold.
pub fn paid_until(paid: Paid) -> Option<Date> {
    let (year, month, day, _) = *PAID_UNTIL.iter().find(|(.., one)| *one == paid)?;
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

/// Whether setup of an update refuses to run while a server of `legacy` is there, though the
/// version it belongs to could stand beside it: update 15 of 2019 refuses 2013, update 2 of SE
/// what is out of support (jaapwesselius.com; Exchange Team; both read as excerpts).
pub fn update_refuses(update: Option<Update>, legacy: Version) -> bool {
    match update {
        Some(Update::Cu15) => legacy == Version::V2013,
        Some(Update::Cu2) => matches!(legacy, Version::V2016 | Version::V2019),
        _ => false,
    }
}

/// Whether mailboxes can move straight from `legacy` to an update of `target`.
pub fn is_direct(legacy: Version, target: Version, update: Option<Update>) -> bool {
    least_build(legacy, target).is_some() && !update_refuses(update, legacy)
}

/// The shortest ways from `legacy` to an update of `target` as the versions between them, newest
/// first; none where there is no way, one that is empty where it is direct.
pub fn ways(legacy: Version, target: Version, update: Option<Update>) -> Vec<Vec<Version>> {
    let direct = |from: Version, to: Version| is_direct(from, to, update.filter(|_| to == target));
    let mut open = vec![vec![legacy]];
    let mut seen = BTreeSet::from([legacy]);
    while !open.is_empty() {
        let last = |way: &Vec<Version>| way.last().copied().unwrap_or(legacy);
        let there = open.iter().filter(|way| direct(last(way), target));
        let mut found: Vec<Vec<Version>> =
            there.map(|way| way.iter().skip(1).copied().collect()).collect();
        if !found.is_empty() {
            found.sort_by(|one, other| other.cmp(one));
            return found;
        }
        let longer = open.iter().flat_map(|way| {
            let steps = Version::TARGETS.iter().copied().filter(|step| !seen.contains(step));
            let steps = steps.filter(|step| direct(last(way), *step) && *step < target);
            steps.map(|step| way.iter().copied().chain([step]).collect()).collect::<Vec<_>>()
        });
        open = longer.collect();
        seen.extend(open.iter().map(last));
    }
    Vec::new()
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
    fn every_shortest_way_is_found_and_the_newest_first() {
        use Version::{Se, V2003, V2007, V2010, V2013, V2016, V2019};
        assert_eq!(least_build(V2010, Se), None);
        assert_eq!(ways(V2010, Se, None), [[V2016]]);
        assert_eq!(ways(V2013, Se, None), [[V2019], [V2016]]);
        assert_eq!(ways(V2003, V2016, None), [[V2010]]);
        assert_eq!(ways(V2010, V2019, None), [[V2016], [V2013]]);
        assert_eq!(ways(V2007, Se, None), [[V2013, V2019], [V2013, V2016], [V2010, V2016]]);
        assert_eq!(ways(V2016, Se, None), [[] as [Version; 0]]);
        assert_eq!(ways(V2016, V2010, None), Vec::<Vec<Version>>::new());
    }

    #[test]
    fn an_update_that_refuses_makes_a_way_longer_or_ends_it() {
        use Version::{Se, V2013, V2016, V2019};
        assert_eq!(ways(V2013, V2019, Some(Update::Cu14)), [[] as [Version; 0]]);
        assert_eq!(ways(V2013, V2019, Some(Update::Cu15)), [[V2016]]);
        assert!(ways(V2016, Se, Some(Update::Cu2)).is_empty());
        assert!(!is_direct(V2019, Se, Some(Update::Cu2)));
        // Only the update of the target counts: the step between may be the older one.
        assert_eq!(ways(V2013, Se, Some(Update::Rtm)), [[V2019], [V2016]]);
    }

    #[test]
    fn paid_updates_end_on_a_day() {
        let day = |text: &str| Date::parse(text);
        for version in [Version::V2016, Version::V2019] {
            assert_eq!(paid_updates(version, day("2025-10-14")), None);
            assert_eq!(paid_updates(version, day("2026-04-14")), Some(Paid::First));
            assert_eq!(paid_updates(version, day("2026-10-31")), Some(Paid::Second));
            assert_eq!(paid_updates(version, day("2026-11-01")), Some(Paid::Over));
            assert_eq!(paid_updates(version, None), Some(Paid::Over));
        }
        assert_eq!(paid_updates(Version::V2013, day("2026-11-01")), None);
    }
}
