//! ## What it looks at
//! Public certificates for web names that hold one or two names: the simple organisation with split
//! DNS needs `mail.contoso.com` and `autodiscover.contoso.com`, and nothing else.
//!
//! ## Why it matters
//! Every further name costs money, has to be validated, and tells the world something. Two are
//! enough for one site and one mail domain whatever the number of protocols, because protocols can
//! share a host and inside can share it with outside.
//!
//! ## What to do
//! Ask of every further name which rule puts it there. If it is on the certificate only because it
//! always was, leave it off.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013; Exchange
//! Team, "Certificate Planning in Exchange 2013", 19 March 2014.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-06",
    title: "As few names as possible",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates};
    use crate::terms::CertificateType;

    #[test]
    fn two_names_are_the_minimum_and_three_are_not() {
        let mut plan = case();
        assert!(rules_of_certificates(&plan)[0].contains(&"CRT-06"));
        plan.organisation.mail_domains.push("fabrikam.com".into());
        assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-06"));
    }

    #[test]
    fn a_wildcard_is_one_entry_for_many_names() {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-06"));
    }
}
