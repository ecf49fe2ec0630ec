//! ## What it looks at
//! Certificates that are installed on two servers or more behind the same names.
//!
//! ## Why it matters
//! From Exchange 2013 the cookie of OWA and ECP is encrypted with the certificate's key, and
//! without affinity the next request may land on another server: with another key it cannot read
//! the cookie, and people are asked to sign in again and again. In Exchange 2010 affinity hides
//! this, but clients still meet two certificates for one name.
//!
//! ## What to do
//! Request once, export with the key, import everywhere. After a renewal change all servers within
//! one maintenance window and restart IIS where the balancer works on layer 4.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, load balancing
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, load-balancing.md); Microsoft,
//! Enable-ExchangeCertificate reference (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-36",
    title: "All servers of a pool show the same certificate",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates};

    #[test]
    fn it_explains_certificates_on_several_servers() {
        let mut plan = case();
        assert!(rules_of_certificates(&plan)[0].contains(&"CRT-36"));
        plan.sites[0].servers.truncate(1);
        assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-36"));
    }
}
