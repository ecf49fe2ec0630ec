//! ## What it looks at
//! Organisations with an internal PKI whose inside names nevertheless stand on the public
//! certificate, because there is only one place where TLS ends.
//!
//! ## Why it matters
//! The Default Web Site of a server can wear only one certificate. To show one inside and another
//! one outside, TLS has to end in two places. Then the internal PKI can sign the inside names, and
//! the public certificate gets shorter and gives less away.
//!
//! ## What to do
//! Choose a place for the second certificate: an edge or a balancer that ends TLS with the public
//! certificate, with the internal one on the servers (not with Extended Protection, which wants the
//! same certificate everywhere); two virtual services of the balancer with a certificate each; or,
//! for Outlook Web App of Exchange 2010 only, a second web site with its own address. Otherwise
//! leave the names on the public certificate, or use the outside names inside.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013;
//! Microsoft, "Configure Windows Extended Protection in Exchange Server"; the second web site and
//! the two virtual services are from general knowledge.

use super::shared::{holding, is_inside_only, owners, spell};
use crate::design::Severity::Advice;
use crate::design::{Issuer, Scene, Service};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::EdgeKind;

pub(super) const RULE: Rule = Rule {
    id: "CRT-33",
    title: "Two certificates need two places where TLS ends",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.two_possible() {
        return;
    }
    for (made, site, hosts) in holding(scene, Issuer::Public, is_inside_only) {
        let has_web = made.certificate.services.contains(&Service::Iis);
        if !made.seen_outside || !has_web {
            continue;
        }
        let no_edge = site.edge == EdgeKind::None;
        found.site(
            Advice,
            site,
            site.at(if no_edge { "edge/kind" } else { "edge/tls" }),
            format!(
                "The internal PKI could sign the inside names of {}, but TLS ends in one place \
                 only, so they are on the public certificate: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            "End TLS at an edge as well, with the public certificate there, or use the outside \
             names inside; otherwise the names stay where they are.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::design::Issuer;
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{Dns, EdgeKind, Exposure, Protocol, Tls, Version};

    fn one_place() -> Plan {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.internal_ca = Some(true);
        plan
    }

    #[test]
    fn inside_names_on_the_public_certificate_have_no_second_place() {
        let found = findings("CRT-33", &one_place());
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/sites/0/edge/kind"));
        assert!(found[0].2.contains("mail.corp.contoso.com"), "{found:?}");
    }

    #[test]
    fn an_edge_that_leaves_tls_alone_is_no_place() {
        let mut plan = one_place();
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.tls = Some(Tls::Passthrough);
        assert_eq!(findings("CRT-33", &plan)[0].1, "/sites/0/edge/tls");
        plan.sites[0].edge.tls = Some(Tls::Bridge);
        assert_eq!(severities("CRT-33", &plan), "");
    }

    #[test]
    fn without_an_internal_pki_or_with_hybrid_there_is_no_second_certificate() {
        let mut plan = one_place();
        plan.organisation.hybrid = Some(true);
        assert_eq!(severities("CRT-33", &plan), "");
        plan.organisation.hybrid = Some(false);
        plan.organisation.internal_ca = Some(false);
        assert_eq!(severities("CRT-33", &plan), "");
    }

    #[test]
    fn the_same_names_on_both_sides_need_one_place() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        assert_eq!(severities("CRT-33", &plan), "");
    }

    #[test]
    fn what_the_internet_does_not_see_is_another_matter() {
        let mut plan = one_place();
        plan.organisation.unmanaged_clients = Some(true);
        plan.organisation.unmanaged_inside = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(crate::design(&plan).certificates[0].issuer, Issuer::Public);
        assert_eq!(severities("CRT-33", &plan), "");
    }

    #[test]
    fn a_mail_certificate_has_no_second_place() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.organisation.separate_mail_certificate = Some(true);
        plan.sites[0].exposure.insert(Protocol::Pop, Exposure::Internal);
        plan.sites[0].exposure.insert(Protocol::Imap, Exposure::External);
        let certificates = crate::design(&plan).certificates;
        assert!(certificates[1].names.iter().any(|name| name.host.as_str() == "pop.contoso.com"));
        assert_eq!(severities("CRT-33", &plan), "");
    }

    #[test]
    fn with_extended_protection_every_place_shows_the_same() {
        let mut plan = case_of(Version::V2016);
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.organisation.extended_protection = Some(true);
        assert!(crate::design(&plan).certificates[0].because.contains(&"LB-31"));
        assert_eq!(severities("CRT-33", &plan), "");
    }
}
