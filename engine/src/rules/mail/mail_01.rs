//! ## What it looks at
//! SMTP on port 25 from the internet, and by what its receive connector finds the certificate. In
//! Exchange 2010 a warning, because it needs a connector of its own; from 2013 on one where the
//! certificate has no common name.
//!
//! ## Why it matters
//! A connector with a certificate name shows that certificate. One without shows the newest valid one
//! that is enabled for SMTP and holds the connector's own name, which is the server's: so senders are
//! shown the one that setup signed itself, whatever was imported. From 2013 on the connector
//! "Default Frontend" of each server takes the certificate by issuer and subject; an empty subject
//! names nothing. Exchange 2010 has no such setting, and the name of its "Default" connector must
//! stay, because servers trust each other by it.
//!
//! ## What to do
//! From 2013 on run the certificate's script after every renewal: it sets the name. In 2010 make a
//! receive connector for the internet with the public name and the addresses it is for; "Default"
//! keeps the networks inside. The site's script does so once the addresses are filled in.
//!
//! ## Source
//! Microsoft, "Selection of inbound STARTTLS certificates", learn.microsoft.com, and its text for
//! 2010 as an excerpt; practical365.com on the certificate name of connectors; Exchange PowerShell
//! reference, Set-ReceiveConnector and New-ReceiveConnector; that a public certificate is taken
//! before a self-signed one from general knowledge.

use crate::design::Severity::Warning;
use crate::design::site::SiteView;
use crate::design::{Scene, Service};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "MAIL-01",
    title: "Which connector shows the certificate on port 25",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let public = |site: &&SiteView<'_>| site.exposure(Protocol::Smtp).outside();
    for site in scene.sites.iter().filter(|site| !site.servers.is_empty()).filter(public) {
        if scene.answers.is_2010() {
            found.site(
                Warning,
                site,
                site.at("exposure/smtp"),
                format!(
                    "Senders on the internet find the certificate of {} only by a receive connector \
                     with its name; \"Default\" has to keep the server's.",
                    site.title()
                ),
                "Make a receive connector of its own for the internet, with the public name.",
            );
        } else if is_unnamed(scene, site) {
            found.site(
                Warning,
                site,
                site.at("names/smtp"),
                format!(
                    "The receive connectors of {} take their certificate by issuer and subject, and \
                     this one has no subject.",
                    site.title()
                ),
                "Choose a shorter name, so that the certificate has a common name.",
            );
        }
    }
}

/// Whether the certificate for SMTP has no subject.
fn is_unnamed(scene: &Scene<'_>, site: &SiteView<'_>) -> bool {
    let mut held = scene.at_servers(site).filter(|one| one.services.contains(&Service::Smtp));
    held.any(|certificate| certificate.common_name.is_none())
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{Exposure, Protocol, Version};

    #[test]
    fn exchange_2010_needs_a_connector_of_its_own() {
        let mut plan = case();
        assert_eq!(severities("MAIL-01", &plan), "");
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        let found = findings("MAIL-01", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("warning", "/sites/0/exposure/smtp"));
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::Internal);
        assert_eq!(severities("MAIL-01", &plan), "");
    }

    #[test]
    fn later_versions_only_where_the_subject_is_empty() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        assert_eq!(severities("MAIL-01", &plan), "");
        plan.organisation.separate_mail_certificate = Some(true);
        plan.sites[0].names.smtp = Some(format!("{}.contoso.com", "a".repeat(60)));
        let found = findings("MAIL-01", &plan);
        assert_eq!((found.len(), &*found[0].1), (1, "/sites/0/names/smtp"));
    }
}
