//! Calendar dates, just enough of them to count days.

use std::fmt;

/// A day of the Gregorian calendar, kept as the number of days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(i64);

const DAYS_OF_400_YEARS: i64 = 146_097;
const DAYS_TO_1970: i64 = 719_468;

impl Date {
    /// The date of a year, a month from 1 and a day from 1; `None` where there is no such day.
    pub const fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        if month < 1 || month > 12 || day < 1 || day > days_in(year, month) {
            return None;
        }
        Some(Self(days(year, month, day)))
    }

    /// Reads `YYYY-MM-DD`; anything else is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let shape = year.len() == 4 && month.len() == 2 && day.len() == 2;
        if parts.next().is_some() || !shape || !digits(year) || !digits(month) || !digits(day) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day that many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// How many days lie between this date and a later one.
    pub fn days_until(self, later: Self) -> i64 {
        later.0 - self.0
    }

    /// Year, month and day.
    pub fn parts(self) -> (i64, i64, i64) {
        // Years that begin in March put the leap day last (Howard Hinnant, "chrono-Compatible
        // Low-Level Date Algorithms").
        let shifted = self.0 + DAYS_TO_1970;
        let era = shifted.div_euclid(DAYS_OF_400_YEARS);
        let day_of_era = shifted.rem_euclid(DAYS_OF_400_YEARS);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

const fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

const fn days(year: i64, month: i64, day: i64) -> i64 {
    let shifted_year = if month <= 2 { year - 1 } else { year };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_OF_400_YEARS + day_of_era - DAYS_TO_1970
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_survives_being_written_and_read() {
        for text in ["1970-01-01", "2000-02-29", "2026-11-22", "2027-06-09", "1969-12-31"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
        let mut date = Date::new(1899, 12, 25).unwrap();
        for _ in 0..100_000 {
            assert_eq!(Date::parse(&date.to_string()), Some(date));
            date = date.plus_days(1);
        }
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "22.11.2026",
            "",
            "-1-1",
            "2026-11-22-",
            "+026-11-22",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let start = Date::parse("2026-11-22").unwrap();
        assert_eq!(start.plus_days(199).to_string(), "2027-06-09");
        assert_eq!(start.days_until(Date::parse("2028-11-22").unwrap()), 731);
    }
}
