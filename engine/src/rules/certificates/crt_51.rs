//! ## What it looks at
//! Certificates behind an edge that opens TLS and encrypts again towards the servers.
//!
//! ## Why it matters
//! Most reverse proxies ask the server behind them for the name that the client asked for, and
//! check that it is on the server's certificate, too. With a server's machine name there instead,
//! publishing fails with a name mismatch between proxy and server. Machine names are not required.
//!
//! ## What to do
//! Put the published names on both certificates, as this plan does, or tell the publishing rule
//! which name to expect.
//!
//! ## Source
//! Microsoft, Exchange 2013 help, "Digital certificates and SSL"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-51",
    title: "What is published has to be on the inner certificate too",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates};
    use crate::terms::{Dns, EdgeKind, Tls};

    #[test]
    fn it_explains_what_stands_behind_an_edge_that_opens_tls() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-51"));
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        assert!(rules_of_certificates(&plan)[0].contains(&"CRT-51"));
        plan.sites[0].edge.tls = Some(Tls::Passthrough);
        assert!(!rules_of_certificates(&plan)[0].contains(&"CRT-51"));
    }

    #[test]
    fn the_front_itself_has_nothing_behind_which_it_stands() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        let rules = rules_of_certificates(&plan);
        assert_eq!(rules.len(), 2);
        assert!(!rules[0].contains(&"CRT-51") && rules[1].contains(&"CRT-51"), "{rules:?}");
    }
}
