//! ## What it looks at
//! Scripts that enable a new certificate for SMTP.
//!
//! ## Why it matters
//! Exchange Setup gives each server a self-signed certificate, and servers trust each other through
//! it when they pass mail on. Enabling another certificate for SMTP asks whether to replace it as
//! the default; a script that answers yes, or forces it, makes mail between servers depend on a
//! certificate that is changed several times a year. If the self-signed one is deleted, mail flow
//! breaks.
//!
//! ## What to do
//! Answer no to the question, leave -Force out, and keep the self-signed certificate in the store.
//!
//! ## Source
//! Microsoft, Enable-ExchangeCertificate reference
//! (github.com/MicrosoftDocs/office-docs-powershell); Microsoft CSS-Exchange, Health Checker,
//! internal transport certificate check (github.com/microsoft/CSS-Exchange); Microsoft, Exchange
//! Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-18",
    title: "The self-signed certificate stays for mail between servers",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
