//! ## What it looks at
//! Requests for certificates that are installed at more than one place: several servers, a balancer
//! or an edge that ends TLS.
//!
//! ## Why it matters
//! Every place needs the same certificate with the same private key. Unless the request says
//! otherwise, Windows marks the key as not exportable, and this shows only after the authority has
//! signed it; then the request starts again.
//!
//! ## What to do
//! Request with `-PrivateKeyExportable $true`, keep the exported file under a strong password, and
//! delete it when all places have it.
//!
//! ## Source
//! Microsoft, New-ExchangeCertificate reference (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-48",
    title: "The key has to be exportable",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
