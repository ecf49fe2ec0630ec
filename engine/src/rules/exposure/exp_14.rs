//! ## What it looks at
//! Whether the offline address book is fetched over HTTPS. Both of its URLs in the plan are https.
//!
//! ## Why it matters
//! An address book is personal data about everybody in the company. The help for Exchange 2010
//! recommends TLS for it, an older book says that it is not required by default, and the
//! cmdlet's reference of 2026 gives RequireSSL as true; setup of 2010 may write the internal URL with http. The
//! deciding question is what `Get-OabVirtualDirectory` shows; the plan takes https either way,
//! since the name is on the certificate already.
//!
//! ## What to do
//! Set both URLs to https and RequireSSL to true on every server.
//!
//! ## Source
//! TechNet, help for the OAB virtual directory of Exchange 2010; Microsoft, Exchange PowerShell
//! reference, Set-OabVirtualDirectory (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-14",
    title: "The address book over HTTPS",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;
    use crate::terms::Protocol;

    #[test]
    fn it_explains_the_urls_of_the_address_book() {
        for row in crate::design(&case()).urls {
            let expected = row.protocol == Protocol::Oab;
            assert_eq!(row.because.contains(&"EXP-14"), expected, "{row:?}");
            assert!(row.internal.is_none_or(|url| url.starts_with("https://")));
        }
    }
}
