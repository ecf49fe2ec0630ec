//! ## What it looks at
//! Designs from the years of Exchange 2007 and 2010, whose certificates list server names, short
//! names and private suffixes.
//!
//! ## Why it matters
//! They were right in their time. From 1 July 2012 authorities had to warn about such names; since
//! November 2015 they issue none, and on 1 October 2016 the remaining ones were revoked. The
//! sources differ about the day, 11 November in the text of the CA/Browser Forum and 1 November at
//! some authorities; it makes no difference any more, and this plan says November 2015.
//!
//! ## What to do
//! Do not renew the old list of names. Start from the protocols and from where they are used, as
//! this plan does, and change the URLs that still hold private names first.
//!
//! ## Source
//! CA/Browser Forum, "Internal Names" (cabforum.org/internal-names), for 11 November; DigiCert,
//! "Internal Names" (digicert.com), for 1 November 2015.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-23",
    title: "Why old designs cannot be copied",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
