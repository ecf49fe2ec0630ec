//! ## What it looks at
//! Servers that get what clients sent over TLS as clear text, because a balancer or an edge opens TLS
//! and does not close it again, at the moment at which a certificate is enabled for the web site.
//!
//! ## Why it matters
//! Enabling a certificate for IIS switches "require SSL" back on at the web site. A device that
//! offloads then gets 403 for everything, right after a renewal that went well. Where nothing is
//! offloaded the setting is wanted, but a redirect from port 80 at the root of the site is bent by it.
//!
//! ## What to do
//! Where TLS is offloaded enable the certificate with -DoNotRequireSsl; the certificate's script does.
//! Elsewhere look at an existing redirect from port 80 after each run.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Enable-ExchangeCertificate
//! (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-73",
    title: "The site keeps its answer to plain HTTP where TLS ends before it",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
