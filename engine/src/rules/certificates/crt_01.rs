//! ## What it looks at
//! Every name that a client connects to over TLS and that could not stay on the certificate which
//! that client sees.
//!
//! ## Why it matters
//! A client compares the name that it asked for with the names on the certificate and stops, or
//! warns its user, where it finds no match. One web site of Exchange shows one certificate, so all
//! the names that clients use there have to be on it.
//!
//! ## What to do
//! Let these clients use a name that can be on the certificate, or show them another certificate
//! that can hold the name. The rule that keeps the name off says which ways there are.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the same topic for Exchange
//! 2013; Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010.

use super::shared::{answer_behind, left_off, owners, spell_dropped};
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::design::certificates::Dropped;
use crate::design::uses::NameUse;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-01",
    title: "Every name that a client connects to is on the certificate that it sees",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let in_use = |name: &Dropped| name.uses.iter().any(NameUse::is_connected_to);
    for (site, names) in left_off(scene, in_use) {
        let mut rules: Vec<&str> = names.iter().map(|name| name.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        found.site(
            Error,
            site,
            answer_behind(scene, &names),
            format!(
                "Clients of {} connect to names that no certificate shown to them holds: {}.",
                owners(scene, site),
                spell_dropped(&names)
            ),
            format!(
                "Let them use names that can be on the certificate; {} says why these cannot.",
                rules.join(", ")
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Dns, Exposure, Protocol};

    #[test]
    fn names_that_are_on_the_certificate_are_fine() {
        assert_eq!(severities("CRT-01", &case()), "");
    }

    #[test]
    fn a_private_name_that_clients_use_is_missed_on_the_public_certificate() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        assert_eq!(severities("CRT-01", &plan), "");
        plan.organisation.ad_domain = Some("contoso.local".into());
        let found = findings("CRT-01", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1, "/sites/0/names/internal");
        assert!(found[0].2.contains("mail.contoso.local"), "{found:?}");
    }

    #[test]
    fn the_answer_to_go_back_to_is_the_name_of_the_protocol() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Imap, Exposure::External);
        plan.sites[0].names.imap = Some("imap.contoso.local".into());
        assert_eq!(findings("CRT-01", &plan)[0].1, "/sites/0/names/imap");
    }

    #[test]
    fn a_name_that_nobody_connects_to_is_not_missed() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["server.contoso.local".into()];
        assert_eq!(severities("CRT-01", &plan), "");
    }
}
