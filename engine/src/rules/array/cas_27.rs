//! ## What it looks at
//! The encryption types of the account that carries Kerberos for shared names, from Exchange 2013
//! on. The plan does not ask whether Kerberos is used, so it makes no finding of this.
//!
//! ## Why it matters
//! An account whose msDS-SupportedEncryptionTypes is empty used to get tickets with RC4. With the
//! updates of April 2026, and with no way back since those of July 2026, domain controllers give it
//! AES only. A key that was made without AES then fits no ticket: Outlook falls back to NTLM without
//! a word, or is not let in.
//!
//! ## What to do
//! Set msDS-SupportedEncryptionTypes of the account to 24, which is AES with 128 and 256 bits, before
//! its password is generated. 28, which is RC4 besides, is the exception for clients that know nothing
//! else, with an end date.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Configure Kerberos authentication for load-balanced
//! Client Access services" (github.com/MicrosoftDocs/OfficeDocs-Exchange); Microsoft, KB5073381, on
//! the end of RC4.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-27",
    title: "AES for the shared Kerberos account",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};
