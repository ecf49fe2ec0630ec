//! ## What it looks at
//! A text that is pasted as a table of sites: whether it is one.
//!
//! ## Why it matters
//! Lists of certificates, addresses of virtual directories, zones, configurations and mails lie on
//! the same desk as the table of sites. Taken for one, a line of text becomes a site, and thirty of
//! them have to be removed by hand.
//!
//! ## What to do
//! Nothing is taken from such a text; the page says what it looks like. Paste a row for each site or
//! server under heads, a plain list of servers or of sites, or what Get-ExchangeServer prints.
//!
//! ## Source
//! The planner's own reading of pasted texts.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "IN-05",
    title: "A text that is no table makes no site",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
