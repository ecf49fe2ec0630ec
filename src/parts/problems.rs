//! What is wrong with a text, told while it is typed.

pub use crate::checks::number;
use cas_plan::terms::{Date, Host};
use cas_planner_link::ascii as in_ascii;
use std::net::IpAddr;

/// What is wrong with a text; nothing where it is fine or empty.
pub type Check = fn(&str) -> Option<String>;

/// What keeps a text from being a name on a certificate.
pub fn host(text: &str) -> Option<String> {
    let ascii = if text.is_ascii() { None } else { in_ascii(text.trim()) };
    let problem = Host::parse(ascii.as_deref().unwrap_or(text))?.problem()?;
    Some(format!("Not a name yet: {problem}."))
}

/// What keeps a text from being a date.
pub fn date(text: &str) -> Option<String> {
    (!text.is_empty() && Date::parse(text).is_none())
        .then(|| format!("“{text}” is not a date yet; write it as 2026-11-22."))
}

/// What keeps a text from being an address.
pub fn address(text: &str) -> Option<String> {
    (!text.is_empty() && text.parse::<IpAddr>().is_err())
        .then(|| format!("“{text}” is not an IPv4 or IPv6 address yet."))
}
