//! ## What it looks at
//! Exchange 2013 and later with a public certificate for SMTP, where mail submission or hybrid mail
//! uses it by name.
//!
//! ## Why it matters
//! Connectors find the certificate by a setting that holds its issuer and subject. Authorities
//! change their intermediate certificates often; after a renewal the issuer may be another one,
//! the setting matches nothing, and mail goes on with the self-signed certificate until somebody
//! notices.
//!
//! ## What to do
//! Set the certificate name anew on the receive and send connectors at every renewal, as part of
//! the same script.
//!
//! ## Source
//! Microsoft, Set-ReceiveConnector reference (github.com/MicrosoftDocs/office-docs-powershell);
//! Microsoft, hybrid with multiple forests (github.com/MicrosoftDocs/OfficeDocs-Exchange,
//! hybrid-with-multiple-forests.md).

use super::shared::{members, owners, site_of};
use crate::design::Severity::Warning;
use crate::design::site::SiteView;
use crate::design::{Issuer, Scene, Service};
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "CRT-67",
    title: "Connectors name the certificate, and a renewal changes the name",
    versions: FROM_2013,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for made in &scene.made {
        let certificate = &made.certificate;
        let mail = certificate.services.contains(&Service::Smtp);
        if certificate.issuer != Issuer::Public || !mail {
            continue;
        }
        let Some(site) = site_of(scene, made) else { continue };
        let submits = |site: &&SiteView<'_>| site.uses(Protocol::Submission);
        let at = match members(scene, site.group).find(submits) {
            Some(member) => member.at("exposure/submission"),
            None if scene.answers.hybrid => "/organisation/hybrid".into(),
            None => continue,
        };
        found.site(
            Warning,
            site,
            at,
            format!(
                "Connectors of {} name the certificate by issuer and subject, and a renewal may \
                 change the issuer.",
                owners(scene, site)
            ),
            "Set the TLS certificate name on the connectors again at every renewal.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{Exposure, Protocol, Version};

    #[test]
    fn submission_names_the_certificate_from_2013() {
        for version in [Version::V2013, Version::V2016, Version::V2019, Version::Se] {
            let mut plan = case_of(version);
            assert_eq!(severities("CRT-67", &plan), "");
            plan.sites[0].exposure.insert(Protocol::Submission, Exposure::Both);
            assert_eq!(findings("CRT-67", &plan)[0].1, "/sites/0/exposure/submission");
        }
        let mut plan = case_of(Version::V2010);
        plan.sites[0].exposure.insert(Protocol::Submission, Exposure::Both);
        assert_eq!(severities("CRT-67", &plan), "");
    }

    #[test]
    fn port_25_does_so_for_hybrid_only() {
        let mut plan = case_of(Version::V2019);
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        assert_eq!(severities("CRT-67", &plan), "");
        plan.organisation.hybrid = Some(true);
        assert_eq!(findings("CRT-67", &plan)[0].1, "/organisation/hybrid");
    }

    #[test]
    fn an_internal_certificate_is_renewed_seldom() {
        let mut plan = case_of(Version::V2019);
        plan.sites[0].exposure.insert(Protocol::Submission, Exposure::Internal);
        plan.sites[0].internet_facing = Some(false);
        plan.organisation.internal_ca = Some(true);
        assert_eq!(severities("CRT-67", &plan), "");
    }
}
