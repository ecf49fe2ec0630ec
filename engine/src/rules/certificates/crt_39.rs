//! ## What it looks at
//! Wildcard certificates that serve POP or IMAP as well.
//!
//! ## Why it matters
//! POP and IMAP look for the certificate that holds a host name, and a star is none. Enabling a
//! wildcard for these services by `Enable-ExchangeCertificate` fails; the service goes on with the
//! self-signed certificate, and mail programs complain.
//!
//! ## What to do
//! Set the real host, such as `mail.contoso.com`, with `Set-PopSettings` and `Set-ImapSettings
//! -X509CertificateName`, and restart the services. Enable the wildcard for IIS and SMTP only.
//!
//! ## Source
//! Microsoft, Enable-ExchangeCertificate, Set-PopSettings and Set-ImapSettings references
//! (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-39",
    title: "A wildcard for POP and IMAP",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates};
    use crate::terms::{CertificateType, Exposure, Protocol};

    #[test]
    fn it_explains_wildcards_that_serve_pop_or_imap() {
        for protocol in [Protocol::Pop, Protocol::Imap] {
            let mut plan = case();
            plan.organisation.certificate_type = Some(CertificateType::Wildcard);
            assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-39"));
            plan.sites[0].exposure.insert(protocol, Exposure::External);
            assert!(rules_of_certificates(&plan)[0].contains(&"CRT-39"), "{protocol:?}");
            plan.organisation.certificate_type = Some(CertificateType::San);
            assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-39"), "{protocol:?}");
        }
    }
}
