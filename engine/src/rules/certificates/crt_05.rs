//! ## What it looks at
//! All HTTPS names of a site or pair, which this plan puts on one certificate for the servers.
//!
//! ## Why it matters
//! OWA, ECP, EWS, the offline address book, Autodiscover, Outlook Anywhere, ActiveSync and MAPI
//! over HTTP share the Default Web Site of a server, and a web site has one certificate. Assigning
//! a second one to IIS takes the first away, and clients of its names get a mismatch.
//!
//! ## What to do
//! Put all the names on one certificate. Where inside and outside have to differ, end TLS at an
//! edge or balancer in front of the servers, which then shows a certificate of its own.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-05",
    title: "One web site shows one certificate",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates};
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn it_explains_the_certificate_of_the_web_site() {
        let mut plan = case();
        assert!(rules_of_certificates(&plan)[0].contains(&"CRT-05"));
        plan.sites[0].exposure.clear();
        plan.sites[0].exposure.insert(Protocol::Imap, Exposure::External);
        assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-05"));
    }
}
