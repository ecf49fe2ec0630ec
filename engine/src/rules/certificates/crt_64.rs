//! ## What it looks at
//! The DNS records that say which authorities may sign for a domain, for every domain with a name
//! on a public certificate.
//!
//! ## Why it matters
//! Before it signs, an authority has to look for CAA records of every name. Where there are some
//! and it is not among them, it refuses; a wildcard looks at `issuewild` first. A DNSSEC error
//! stops it as well. A forgotten record stops the renewal on a Friday.
//!
//! ## What to do
//! Look up the CAA records of each domain, and add the authority with `issue`, for wildcards with
//! `issuewild`, before you order.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 4.2.2 and 3.2.2.8
//! (github.com/cabforum/servercert, docs/BR.md).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-64",
    title: "CAA records allow the authority",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
