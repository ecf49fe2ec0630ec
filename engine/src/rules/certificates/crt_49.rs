//! ## What it looks at
//! The choice of a public authority, before anything is bought from it.
//!
//! ## Why it matters
//! A cheap certificate may be trusted by browsers but not by older phones; may be licensed by the
//! number of servers; may limit the number of names; or may charge for every reissue, which is
//! needed whenever a name is added.
//!
//! ## What to do
//! Ask before buying: do all devices in use trust the root, how many names and servers are
//! included, is reissue free, how many names does a certificate hold at most, can requests be
//! automated (ACME).
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013; ACME is
//! from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-49",
    title: "What to ask the authority",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
