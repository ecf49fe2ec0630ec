//! ## What it looks at
//! Scripts that write a certificate request to a file or import a certificate from one.
//!
//! ## Why it matters
//! The parameters differ. Exchange 2013 takes `-RequestFile` and `-FileName`. From Exchange 2016
//! they are gone since the cumulative updates of the first half of 2022. Exchange 2010 never had
//! them. A script copied from an old article stops with an unknown parameter.
//!
//! ## What to do
//! From 2016 write the output with `[System.IO.File]::WriteAllBytes` and import with `-FileData`.
//! In 2010 write the returned text with `Set-Content` and import with `-FileData`.
//!
//! ## Source
//! Microsoft, New-ExchangeCertificate and Import-ExchangeCertificate references
//! (github.com/MicrosoftDocs/office-docs-powershell); the form for 2010 is from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-66",
    title: "Requests and imports by file changed",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
