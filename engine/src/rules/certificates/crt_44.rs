//! ## What it looks at
//! Voice mail by Unified Messaging, which this plan does not ask for. Exchange 2019 and later do
//! not have it.
//!
//! ## Why it matters
//! Secured Unified Messaging needs a certificate that is enabled for the service and holds the
//! server's own full name; it is the one service that wants a server's name. A gateway may be
//! content with a self-signed certificate, Lync and Skype for Business are not: they must trust it
//! and must find the server's name in it.
//!
//! ## What to do
//! Give it a certificate of its own with the server's full name, set the startup mode to TLS or
//! Dual first, and import the certificate on all Unified Messaging servers. Leave the web
//! certificate alone.
//!
//! ## Source
//! Microsoft, Exchange 2013 help, deploying certificates for Unified Messaging; Microsoft,
//! Enable-ExchangeCertificate reference (github.com/MicrosoftDocs/office-docs-powershell); the
//! subject is from general knowledge.

use crate::rules::{Rule, carried_out};
use crate::terms::Version;

pub(super) const RULE: Rule = Rule {
    id: "CRT-44",
    title: "Unified Messaging",
    versions: &[Version::V2010, Version::V2013, Version::V2016],
    severities: &[],
    check: carried_out,
};
