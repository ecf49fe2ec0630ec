//! ## What it looks at
//! Pools of two or more servers, whose certificate has to be the same on each.
//!
//! ## Why it matters
//! A request on every server gives as many keys and certificates, each to be paid and renewed
//! apart, and from Exchange 2013 they break sessions between the servers.
//!
//! ## What to do
//! Request on one server with an exportable key, import the answer there, export once as a PFX
//! file, and import it on the others: `Export-ExchangeCertificate -BinaryEncoded`, then
//! `Import-ExchangeCertificate` with a password. Enable it on each.
//!
//! ## Source
//! Microsoft, Import-ExchangeCertificate reference
//! (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-70",
    title: "Take the key along",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
