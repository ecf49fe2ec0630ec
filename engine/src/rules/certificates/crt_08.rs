//! ## What it looks at
//! Clients that come from the internet by Autodiscover, where further mail domains are found by a
//! name of their own: `autodiscover.` and each mail domain stand on the certificate.
//!
//! ## Why it matters
//! Outlook and phones build the host from the part of the mail address after the @, not from any
//! name of your servers. A mail domain whose name is missing on the certificate gives its users a
//! warning at every start. It may stay away only if nobody ever types an address of that domain
//! into Outlook or a phone.
//!
//! ## What to do
//! Ask for the list of mail domains that people sign in with. Where there are many, find the
//! further ones by a redirect or an SRV record instead.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, Autodiscover
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, autodiscover.md) and certificates.md; Microsoft,
//! New-ExchangeCertificate reference (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-08",
    title: "Autodiscover has a name for every mail domain",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_name};
    use crate::terms::AutodiscoverMode;

    #[test]
    fn it_explains_the_name_of_each_domain_while_each_has_one() {
        let mut plan = case();
        plan.organisation.mail_domains.push("fabrikam.com".into());
        assert_eq!(rules_of_name(&plan, "autodiscover.fabrikam.com"), ["CRT-08"]);
        plan.organisation.autodiscover = Some(AutodiscoverMode::Srv);
        assert_eq!(rules_of_name(&plan, "autodiscover.fabrikam.com"), [""; 0]);
    }
}
