//! ## What it looks at
//! What a certificate request asks for beside its names: kind and length of the key, and the hash.
//!
//! ## Why it matters
//! Public authorities stopped long ago to sign keys of 1024 bits and SHA-1. RSA with 2048 bits is
//! good for every version and client. Keys on elliptic curves fail in Exchange 2010 and 2013, and
//! need opting in, with gaps, in 2016 CU23, in 2019 from the update of April 2024 and in SE. A key
//! from a CNG provider instead of the SChannel one leads to login loops in OWA and ECP.
//!
//! ## What to do
//! Ask for RSA with 2048 bits (4096 costs time at every connection), SHA-256, and the RSA SChannel
//! provider.
//!
//! ## Source
//! Microsoft, New-ExchangeCertificate reference (github.com/MicrosoftDocs/office-docs-powershell);
//! CA/Browser Forum, Baseline Requirements 2.2.6, 6.1.5 (github.com/cabforum/servercert,
//! docs/BR.md); Microsoft CSS-Exchange, Health Checker, certificate check; frankysweb.de for
//! elliptic curves; key providers are from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-29",
    title: "Key and hash of the request",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
