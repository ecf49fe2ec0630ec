//! ## What it looks at
//! Addresses in place of names: in a URL, a mail setting or among the extra names.
//!
//! ## Why it matters
//! Private and reserved addresses belong to everybody, so no public authority signs one. A public
//! address can be signed by a few authorities, but most clients never connect by address, it ties
//! the certificate to one provider, and the Exchange cmdlet takes domain names.
//!
//! ## What to do
//! Give the service a name and a record in DNS, and use the name.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 4.2.2 and 7.1.4 (github.com/cabforum/servercert,
//! docs/BR.md); Microsoft, New-ExchangeCertificate reference. That clients rarely connect by
//! address is from general knowledge.

use super::shared::{answer_behind, answer_of, holding, left_off, owners, spell, spell_dropped};
use crate::design::Severity::{Error, Warning};
use crate::design::certificates::Dropped;
use crate::design::{Issuer, Scene};
use crate::facts::suffixes::is_reserved;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-22",
    title: "Addresses do not belong on a certificate",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let reserved = |name: &Dropped| name.host.address().is_some_and(is_reserved);
    for (severity, wanted, why) in [
        (Error, true, "No public authority signs a private or reserved address"),
        (Warning, false, "Clients do not connect by address"),
    ] {
        for (site, names) in
            left_off(scene, |name| name.rule == RULE.id && reserved(name) == wanted)
        {
            found.site(
                severity,
                site,
                answer_behind(scene, &names),
                format!(
                    "{why}, so the public certificate of {} goes without: {}.",
                    owners(scene, site),
                    spell_dropped(&names)
                ),
                "Give the service a name, with a record in DNS, and use that.",
            );
        }
    }
    for (_, site, hosts) in holding(scene, Issuer::Internal, |name| name.host.address().is_some()) {
        found.site(
            Warning,
            site,
            answer_of(scene, site, hosts.first()),
            format!(
                "The internal certificate of {} holds addresses: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            "Give the service a name, with a record in DNS, and use that.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn a_name_is_fine() {
        assert_eq!(severities("CRT-22", &case()), "");
    }

    #[test]
    fn a_private_address_is_an_error_a_public_one_a_warning() {
        for (address, severity) in [
            ("10.0.0.11", "error"),
            ("fd00::1", "error"),
            ("8.8.8.8", "warning"),
            ("2606:4700::1111", "warning"),
        ] {
            let mut plan = case();
            plan.organisation.extra_names = vec![address.into()];
            let found = findings("CRT-22", &plan);
            assert_eq!((found.len(), found[0].0), (1, severity), "{address}");
            assert_eq!(found[0].1, "/organisation/extraNames/0");
        }
    }

    #[test]
    fn an_internal_certificate_is_no_place_for_one_either() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.organisation.extra_names = vec!["10.0.0.11".into()];
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-22", &plan), "warning");
    }
}
