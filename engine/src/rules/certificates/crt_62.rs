//! ## What it looks at
//! Public certificates that are installed at more than three places, each server counted, and that
//! live on into 2027.
//!
//! ## Why it matters
//! A renewal is work at every place where the certificate lives: each server with IIS, SMTP, POP
//! and IMAP, each balancer and edge that ends TLS, Edge Transport servers, the connectors of a
//! hybrid organisation. From 15 March 2027 that is five times a year, from 2029 ten times.
//! Nobody does that by hand without forgetting a place. Certificates of an internal PKI may live
//! longer.
//!
//! ## What to do
//! Write down the places of each certificate, with who can change it there. Automate, or have fewer
//! places: fewer devices that end TLS, fewer servers with a copy.
//!
//! ## Source
//! Microsoft, Enable-ExchangeCertificate reference
//! (github.com/MicrosoftDocs/office-docs-powershell); Microsoft, hybrid deployments, certificate
//! requirements (github.com/MicrosoftDocs/OfficeDocs-Exchange,
//! ExchangeHybrid/certificate-requirements.md); the number of three is from general knowledge.

use super::shared::{installed_at, owners, site_of};
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::lifetimes::{PLACES_BY_HAND, too_often_by_hand};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-62",
    title: "Every place of a certificate has to be renewed",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for made in &scene.made {
        if !made.certificate.last_expiry.is_some_and(too_often_by_hand) {
            continue;
        }
        let Some(site) = site_of(scene, made) else { continue };
        let places = installed_at(scene, site, &made.certificate);
        if places > PLACES_BY_HAND {
            found.site(
                Warning,
                site,
                site.at("servers"),
                format!(
                    "The public certificate of {} is installed at {places} places, and from 2027 \
                     on each is due several times a year.",
                    owners(scene, site)
                ),
                "Automate the renewal at every place, or have fewer places.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::BalancerKind;

    #[test]
    fn two_servers_and_a_balancer_are_three_places() {
        assert_eq!(severities("CRT-62", &case()), "");
        let mut plan = case();
        plan.sites[0].servers.push("hq3.corp.contoso.com".into());
        let found = findings("CRT-62", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/servers"));
        assert!(found[0].2.contains("4 places"), "{found:?}");
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan.sites[0].balancer.tls = None;
        assert_eq!(severities("CRT-62", &plan), "");
    }

    #[test]
    fn before_2027_and_without_a_date_it_is_done_by_hand() {
        let mut plan = case();
        plan.sites[0].servers.push("hq3.corp.contoso.com".into());
        plan.date = Some("2026-03-16".into());
        assert_eq!(severities("CRT-62", &plan), "");
        plan.date = None;
        assert_eq!(severities("CRT-62", &plan), "");
    }

    #[test]
    fn an_internal_certificate_lives_longer() {
        let mut plan = case();
        plan.sites[0].servers.push("hq3.corp.contoso.com".into());
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-62", &plan), "");
    }
}
