//! ## What it looks at
//! The hosts that POP and IMAP clients are set up with. Each stands on a certificate that is
//! enabled for the service.
//!
//! ## Why it matters
//! POP and IMAP are not part of the web site. Each service has a setting with a host name and takes
//! the certificate that holds it. With the web name in the mail programs no further name is needed;
//! `pop.` and `imap.` hosts add one each, but can be moved apart from the web later.
//!
//! ## What to do
//! Set the certificate's name of the service to the host in the clients' settings, enable the
//! certificate for it, and restart the service.
//!
//! ## Source
//! Microsoft, Set-PopSettings and Set-ImapSettings references
//! (github.com/MicrosoftDocs/office-docs-powershell); Microsoft, Exchange Server documentation,
//! configure-pop3.md and certificates.md (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-16",
    title: "POP and IMAP pick their certificate by name",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_name};
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn it_explains_the_names_of_pop_and_imap_but_not_of_smtp() {
        let mut plan = case();
        for protocol in [Protocol::Pop, Protocol::Imap, Protocol::Submission] {
            plan.sites[0].exposure.insert(protocol, Exposure::Both);
        }
        assert!(rules_of_name(&plan, "pop.contoso.com").contains(&"CRT-16"));
        assert!(rules_of_name(&plan, "imap.contoso.com").contains(&"CRT-16"));
        assert!(!rules_of_name(&plan, "smtp.contoso.com").contains(&"CRT-16"));
    }
}
