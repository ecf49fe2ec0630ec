//! ## What it looks at
//! The command by which a request that OpenSSL made becomes a PFX file for the servers.
//!
//! ## Why it matters
//! OpenSSL 3 locks a PFX file with AES and SHA-256. Windows before Server 2019 does not know that lock
//! and says that the password is wrong. Exchange 2010, 2013 and 2016 stand on such Windows; so do old
//! appliances and TMG in front of any version. The switch -legacy alone helps with version 3 only:
//! OpenSSL 1.1 does not know it.
//!
//! ## What to do
//! For Exchange 2010, 2013 and 2016 write the file with PBE-SHA1-3DES and a SHA-1 check, and protect it
//! on its way. For 2019 and SE the default is right, unless some place is older than Windows Server
//! 2019. Files that Windows wrote itself can be read by Windows.
//!
//! ## Source
//! trustico.com.au on exporting a PFX file, and b1tsblog.org, both as excerpts; tried with OpenSSL
//! 3.0; the attribute of the key provider from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-72",
    title: "PFX files that old Windows can read",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
