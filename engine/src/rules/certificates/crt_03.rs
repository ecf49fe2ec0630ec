//! ## What it looks at
//! The host of every internal URL, of Outlook Anywhere inside and of the service connection point.
//! Each stands on the certificate that clients inside see, even where it is a server's own name.
//!
//! ## Why it matters
//! A client inside checks the certificate exactly as one from the internet does. Names are
//! forgotten here because nobody sees them in a browser: the service connection point sits in
//! Active Directory, and Exchange Setup fills it, and every internal URL, with the server's own
//! name.
//!
//! ## What to do
//! Choose one name for inside, best the outside name by split DNS, and set all internal URLs and
//! the service connection point to it.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010;
//! Microsoft, Exchange Server documentation, MAPI over HTTP
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, clients/mapi-over-http) and Kerberos
//! authentication for load-balanced client access.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-03",
    title: "Names that only clients inside use count as well",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_name};
    use crate::terms::Dns;

    #[test]
    fn it_explains_names_that_clients_inside_use() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        assert!(rules_of_name(&plan, "mail.corp.contoso.com").contains(&"CRT-03"));
        assert!(!rules_of_name(&plan, "mail.contoso.com").contains(&"CRT-03"));
    }
}
