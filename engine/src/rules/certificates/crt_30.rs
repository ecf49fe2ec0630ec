//! ## What it looks at
//! Certificates that hold nothing but names used inside, while there is an internal PKI that the
//! clients trust.
//!
//! ## Why it matters
//! Inside, a certificate only has to be trusted inside. One of the internal PKI costs nothing a
//! name, may live longer than a public one, is not published, and may hold private suffixes. It is
//! good exactly as long as every client that sees it trusts the PKI: domain members do, phones and
//! other people's computers do not.
//!
//! ## What to do
//! Let the internal PKI issue it, and check with the people in the room that no unmanaged device
//! connects there. The self-signed certificate of Exchange Setup is no substitute.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010;
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md).

use super::shared::{owners, site_of};
use crate::design::Severity::Advice;
use crate::design::{Issuer, Scene};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-30",
    title: "An internal authority is enough for inside names",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for made in &scene.made {
        if made.certificate.issuer != Issuer::Internal || made.seen_outside {
            continue;
        }
        let Some(site) = site_of(scene, made) else { continue };
        found.site(
            Advice,
            site,
            "/organisation/internalCa",
            format!(
                "Only clients inside see the certificate of {}, so the internal PKI can issue it.",
                owners(scene, site)
            ),
            "Check that every client there trusts that PKI, browsers and phones included.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};

    fn inside() -> Plan {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        plan
    }

    #[test]
    fn only_inside_names_and_an_internal_authority() {
        assert_eq!(findings("CRT-30", &inside())[0].1, "/organisation/internalCa");
    }

    #[test]
    fn without_an_internal_authority_there_is_nothing_to_use() {
        let mut plan = inside();
        plan.organisation.internal_ca = Some(false);
        assert_eq!(severities("CRT-30", &plan), "");
    }

    #[test]
    fn clients_from_the_internet_or_unmanaged_ones_need_a_public_one() {
        let mut plan = inside();
        plan.organisation.unmanaged_clients = Some(true);
        assert_eq!(severities("CRT-30", &plan), "advice", "they connect from outside only");
        plan.organisation.unmanaged_inside = Some(true);
        assert_eq!(severities("CRT-30", &plan), "");
        plan.organisation.unmanaged_clients = Some(false);
        assert_eq!(severities("CRT-30", &plan), "advice", "there are none at all");
        let mut plan = inside();
        plan.sites[0].internet_facing = Some(true);
        assert_eq!(severities("CRT-30", &plan), "");
    }

    #[test]
    fn a_certificate_that_managed_clients_see_from_the_internet_is_no_inside_one() {
        let mut plan = inside();
        plan.sites[0].internet_facing = Some(true);
        plan.organisation.public_ca = Some(false);
        plan.organisation.unmanaged_clients = Some(false);
        assert_eq!(crate::design(&plan).certificates[0].last_expiry, None);
        assert_eq!(severities("CRT-30", &plan), "");
    }
}
