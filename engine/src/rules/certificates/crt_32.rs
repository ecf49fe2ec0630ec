//! ## What it looks at
//! Paths on which clients would see the self-signed certificate of Exchange Setup. This plan never
//! proposes it for one.
//!
//! ## Why it matters
//! Outlook Anywhere does not work with it, many phones refuse it, browsers warn about it and so
//! teach people to click warnings away, and nobody can revoke it. It is good where servers speak
//! among each other: from Client Access server to Client Access server, on the back-end sites, and
//! for opportunistic TLS in mail flow.
//!
//! ## What to do
//! Get a certificate from a public authority, or from an internal one that all clients of the path
//! trust.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010;
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-32",
    title: "Self-signed certificates are not for clients",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
