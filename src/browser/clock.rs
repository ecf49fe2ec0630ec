//! The browser's clock, as local ISO text.

use js_sys::Date;

/// `2026-11-22`.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// `12:04`.
pub fn time() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Milliseconds since 1970, to name and order drafts.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, and after 1970
pub fn milliseconds() -> u64 {
    Date::now() as u64
}

/// A number below a thousand million that nobody can foresee.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn chance() -> u32 {
    (js_sys::Math::random() * 1e9) as u32
}

/// `12:04` for a number of [`milliseconds`].
pub fn hours_and_minutes(milliseconds: u64) -> String {
    let then = date(milliseconds);
    format!("{:02}:{:02}", then.get_hours(), then.get_minutes())
}

/// `2026-11-22 12:04` for a number of [`milliseconds`].
pub fn date_and_time(milliseconds: u64) -> String {
    let then = date(milliseconds);
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}",
        then.get_full_year(),
        then.get_month() + 1,
        then.get_date(),
        then.get_hours(),
        then.get_minutes()
    )
}

#[allow(clippy::cast_precision_loss)] // exact for the next 285,000 years
fn date(milliseconds: u64) -> Date {
    Date::new(&(milliseconds as f64).into())
}
