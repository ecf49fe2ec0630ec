//! ## What it looks at
//! Servers' own names on a certificate, and servers whose name is on none.
//!
//! ## Why it matters
//! Exchange Setup writes the server's own name into every URL, so administrators and old guides
//! ask for it on the certificate, often with the short (NetBIOS) form beside it. Clients ought to
//! connect to the shared names, which stay when servers come and go; then a server's own name costs
//! money, changes the certificate with every server, and tells the world how servers are called. A
//! name is only needed while some URL, mail setting or service connection point still holds it.
//!
//! ## What to do
//! Change that URL or setting to the shared name. Leave the servers' names off; the plan lists them
//! among the names that are left off on purpose.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013.

use super::shared::{answer_of, holding, owners, spell};
use crate::design::Severity::Advice;
use crate::design::{Issuer, Scene};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-37",
    title: "Servers' own names are not needed",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for issuer in [Issuer::Public, Issuer::Internal] {
        for (_, site, hosts) in holding(scene, issuer, |name| scene.taken.is_server(&name.host)) {
            found.site(
                Advice,
                site,
                answer_of(scene, site, hosts.first()),
                format!(
                    "Servers' own names are on the certificate of {}: {}.",
                    owners(scene, site),
                    spell(hosts)
                ),
                "Let clients connect to the shared name instead; then the servers' names come off.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::CertificateType;

    fn left_off(plan: &Plan) -> Vec<String> {
        let rows = crate::design(plan).left_off;
        rows.iter().map(|row| format!("{} {}", row.host, row.rule)).collect()
    }

    #[test]
    fn shared_names_are_fine_and_the_servers_are_left_off_after_all_others() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["MAIL".into()];
        assert_eq!(severities("CRT-37", &plan), "");
        assert_eq!(
            left_off(&plan),
            [
                "mail CRT-21",
                "outlook.corp.contoso.com CAS-10",
                "hq1.corp.contoso.com CRT-37",
                "hq2.corp.contoso.com CRT-37",
            ]
        );
    }

    #[test]
    fn a_server_that_clients_connect_to_is_on_the_certificate() {
        let mut plan = case();
        plan.sites[0].names.internal = Some("HQ1.corp.contoso.com".into());
        let found = findings("CRT-37", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/sites/0/names/internal"));
        assert_eq!(
            left_off(&plan),
            ["outlook.corp.contoso.com CAS-10", "hq2.corp.contoso.com CRT-37"]
        );
    }

    #[test]
    fn a_server_under_the_wildcard_is_not_left_off() {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        plan.sites[0].servers = vec!["ex1.contoso.com".into()];
        assert_eq!(left_off(&plan), ["outlook.corp.contoso.com CAS-10"]);
    }

    #[test]
    fn a_server_with_another_reason_has_one_row() {
        let mut plan = case();
        plan.sites[0].servers = vec!["ex1.contoso.local".into(), "ex1.contoso.local".into()];
        plan.sites[0].names.internal = Some("ex1.contoso.local".into());
        assert_eq!(
            left_off(&plan),
            ["ex1.contoso.local CRT-20", "outlook.corp.contoso.com CAS-10"]
        );
    }
}
