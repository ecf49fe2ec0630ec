//! How long a public certificate may live, by the day on which it is issued.
//!
//! Source: CA/Browser Forum, Baseline Requirements 2.2.6, 6.3.2 and the table of revisions; the
//! date of the 398 days is general knowledge.

use crate::terms::Date;

/// A step of the table.
#[derive(Clone, Copy, Debug)]
pub struct Lifetime {
    /// The first day of issue.
    pub from: Date,
    /// The most days a certificate may be valid; a second more counts as a day.
    pub limit: i64,
    /// Days before expiry at which it ought to be renewed: 30 for 200 days and longer, then less.
    pub safety: i64,
}

const STEPS: [(i64, i64, i64, i64, i64); 5] = [
    (2018, 3, 1, 825, 30),
    (2020, 9, 1, 398, 30),
    (2026, 3, 15, 200, 30),
    (2027, 3, 15, 100, 20),
    (2029, 3, 15, 47, 10),
];

/// The day from which most authorities sign public certificates for servers only, and the one from
/// which all that Chrome trusts do (encryptionconsulting.com and eurossl.eu; Chrome's root policy 1.8,
/// as told by thesslstore.com).
pub const SERVERS_ONLY: [Option<Date>; 2] = [Date::new(2026, 5, 1), Date::new(2027, 3, 15)];

/// How many of the authorities sign for servers only on a day; without one most do.
pub fn servers_only(day: Option<Date>) -> ServersOnly {
    let [most, all] = SERVERS_ONLY;
    match day {
        Some(_) if day < most => ServersOnly::Some,
        Some(_) if day >= all => ServersOnly::All,
        _ => ServersOnly::Most,
    }
}

/// See [`servers_only`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServersOnly {
    /// Before most of them stopped.
    Some,
    /// Most have stopped.
    Most,
    /// None that clients trust signs for both.
    All,
}

/// As many places as people can be trusted to renew by hand (GK).
pub const PLACES_BY_HAND: usize = 3;

/// Whether a certificate lives on into 2027, the year in which renewals become too many to be done
/// by hand.
pub fn too_often_by_hand(last_expiry: Date) -> bool {
    last_expiry.parts().0 >= 2027
}

const DAYS_OF_A_YEAR: i64 = 365;

impl Lifetime {
    /// Every step, earliest first.
    pub fn steps() -> impl Iterator<Item = Self> {
        STEPS.into_iter().filter_map(|(year, month, day, limit, safety)| {
            Some(Self { from: Date::new(year, month, day)?, limit, safety })
        })
    }

    /// The step that holds for certificates issued on `date`; `None` before 2018-03-01.
    pub fn on(date: Date) -> Option<Self> {
        Self::steps().take_while(|step| step.from <= date).last()
    }

    /// The first step after `date`.
    pub fn after(date: Date) -> Option<Self> {
        Self::steps().find(|step| step.from > date)
    }

    /// The last day on which a certificate issued on `date` may expire.
    pub fn last_expiry(self, date: Date) -> Date {
        date.plus_days(self.limit - 1)
    }

    /// How many renewals a year it takes.
    pub fn renewals_per_year(self) -> u32 {
        let every = self.limit - self.safety;
        u32::try_from((DAYS_OF_A_YEAR + every - 1) / every).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_follows_the_day_of_issue() {
        let table = [
            ("2018-02-28", None),
            ("2018-03-01", Some((825, 1))),
            ("2020-08-31", Some((825, 1))),
            ("2020-09-01", Some((398, 1))),
            ("2026-03-14", Some((398, 1))),
            ("2026-03-15", Some((200, 3))),
            ("2027-03-15", Some((100, 5))),
            ("2029-03-15", Some((47, 10))),
        ];
        for (date, expected) in table {
            let found = Lifetime::on(Date::parse(date).unwrap());
            assert_eq!(
                found.map(|step| (step.limit, step.renewals_per_year())),
                expected,
                "{date}"
            );
        }
    }

    #[test]
    fn the_last_day_is_one_less_than_the_limit() {
        let date = Date::parse("2026-11-22").unwrap();
        let last = Lifetime::on(date).unwrap().last_expiry(date);
        assert_eq!(last.to_string(), "2027-06-09");
    }
}
