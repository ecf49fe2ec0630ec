//! ## What it looks at
//! Organisations with a federation trust (Exchange 2010 SP1 and later).
//!
//! ## Why it matters
//! The certificate of a federation trust signs tokens; it serves no client. By default it is
//! self-signed, and that is right. Somebody who assigns it to a service, or replaces it by the web
//! certificate, breaks sharing with other organisations without anybody noticing at once.
//!
//! ## What to do
//! Leave it alone, never assign it with `Enable-ExchangeCertificate`, and note its date of expiry.
//!
//! ## Source
//! Microsoft, hybrid deployments, certificate requirements
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, ExchangeHybrid/certificate-requirements.md);
//! Microsoft, Enable-ExchangeCertificate reference
//! (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-45",
    title: "The federation certificate is not one of these",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
