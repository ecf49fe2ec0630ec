//! ## What it looks at
//! The encryption types of the account that carries Kerberos for shared names, from Exchange 2013
//! on. The plan does not ask whether Kerberos is used, so it makes no finding of this.
//!
//! ## Why it matters
//! An account whose msDS-SupportedEncryptionTypes is empty gets tickets with RC4, and domain
//! controllers are dropping that. From the day they do, Outlook falls back to NTLM without a word,
//! or is not let in.
//!
//! ## What to do
//! Set msDS-SupportedEncryptionTypes of the account to 28, which is AES with 128 and 256 bits and
//! RC4, before its password is generated, and to 24 without RC4 once nothing needs it.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Configure Kerberos authentication for load-balanced
//! Client Access services" (github.com/MicrosoftDocs/OfficeDocs-Exchange); the end of RC4 from
//! general knowledge.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-27",
    title: "AES for the shared Kerberos account",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};
