//! ## What it looks at
//! Whether the host in the service connection point of a site, which domain-joined Outlook reads
//! in Active Directory, is on a certificate of the site's servers, and whether it is the name of
//! one server.
//!
//! ## Why it matters
//! Domain-joined Outlook asks Active Directory before anything else and connects to whatever it
//! finds there. If that host is not on the certificate, everybody inside sees a warning at every
//! start. Setup writes the server's own name, which is seldom on a certificate, and which leaves
//! users without settings when that one server is down.
//!
//! ## What to do
//! Set AutoDiscoverServiceInternalUri on every server to a host that is on the certificate and
//! leads to the balancer, or, where there is one server, to an alias that leads to it. The URLs of the Autodiscover virtual directory stay empty: nobody reads
//! them.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Autodiscover service in Exchange Server" and
//! "Configure mail flow and client access" (github.com/MicrosoftDocs/OfficeDocs-Exchange);
//! Exchange PowerShell reference, Set-ClientAccessServer and Set-ClientAccessService.

use super::shared::override_at;
use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::design::site::SiteView;
use crate::facts::labels;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Host, Path, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "EXP-16",
    title: "The service connection point is on the certificate",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| !site.servers.is_empty()) {
        let inside = site.exposure(Protocol::Autodiscover).inside();
        let Some(host) = site.names.scp.as_ref().filter(|_| inside) else { continue };
        let title = site.title();
        if !is_certified(scene, site, host) {
            let message = format!(
                "Outlook inside is sent to {host} at {title} for Autodiscover, and no certificate \
                 of its servers has that name."
            );
            let fix = "Use a name inside that the certificate can have; with split DNS it is the \
                       name that is used outside.";
            found.site(Error, site, at(scene, site, host), message, fix);
        } else if scene.taken.is_server(host) {
            let message = format!(
                "Outlook inside is sent to {host} at {title} for Autodiscover, which is one server."
            );
            let fix =
                format!("Use {}; a server's name goes with the server.", instead(scene, site));
            found.site(Warning, site, at(scene, site, host), message, fix);
        }
    }
}

/// A name that outlives a server, in words that fit what stands before the servers.
fn instead(scene: &Scene<'_>, site: &SiteView<'_>) -> String {
    if site.has_vip() {
        return "a name that leads to the balancer".to_owned();
    }
    let leads = if site.needs_balancing() { "the servers" } else { "the server" };
    match scene.answers.below_primary(labels::AUTODISCOVER) {
        Some(alias) => format!("an alias such as {alias} that leads to {leads}"),
        None => {
            format!("an alias in a zone that clients inside resolve, and that leads to {leads}")
        }
    }
}

fn is_certified(scene: &Scene<'_>, site: &SiteView<'_>, host: &Host) -> bool {
    let mut names = scene.at_servers(site).flat_map(|certificate| &certificate.names);
    names.any(|name| name.host.covers(host))
}

/// The answer that the host follows from.
fn at(scene: &Scene<'_>, site: &SiteView<'_>, host: &Host) -> String {
    if let Some(own) = override_at(site, Protocol::Autodiscover, Path::Internal) {
        own
    } else if site.names.internal.as_ref() == Some(host) {
        site.at("names/internal")
    } else if scene.taken.dropped_by(host) == Some("CRT-34") {
        "/organisation/hideInternalNames".into()
    } else {
        "/organisation/mailDomains".into()
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan};
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Path, Protocol};

    fn leading_to(host: &str) -> Plan {
        let mut plan = case();
        plan.sites[0].names.overrides.push(Override {
            protocol: Protocol::Autodiscover,
            path: Path::Internal,
            host: host.into(),
        });
        plan
    }

    #[test]
    fn a_host_on_the_certificate_is_fine() {
        assert_eq!(severities("EXP-16", &case()), "");
        assert_eq!(severities("EXP-16", &leading_to("scp.contoso.com")), "");
    }

    #[test]
    fn a_host_that_nobody_signs_is_an_error() {
        let found = findings("EXP-16", &leading_to("scp.contoso.local"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("error", "/sites/0/names/overrides/0"));
    }

    #[test]
    fn the_name_of_a_server_is_a_warning() {
        assert_eq!(severities("EXP-16", &leading_to("hq1.corp.contoso.com")), "warning");
    }

    #[test]
    fn what_it_should_be_instead_fits_what_is_there() {
        let mut plan = leading_to("hq1.corp.contoso.com");
        let fix = |plan: &Plan| {
            let found = crate::design(plan).findings;
            let fixes: Vec<_> = found.into_iter().filter(|one| one.rule == "EXP-16").collect();
            assert_eq!(fixes.len(), 1, "{fixes:?}");
            fixes[0].fix.clone()
        };
        assert!(fix(&plan).contains("leads to the balancer"));
        plan.sites[0].balancer.kind = None;
        assert!(
            fix(&plan).contains("alias such as autodiscover.contoso.com that leads to the servers")
        );
        plan.sites[0].servers.pop();
        assert!(fix(&plan).contains("leads to the server;"));
    }

    #[test]
    fn the_answer_behind_a_default_host_is_named() {
        let mut plan = case();
        plan.organisation.mail_domains = vec!["contoso.local".into()];
        assert_eq!(findings("EXP-16", &plan)[0].1, "/organisation/mailDomains");
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Autodiscover, Exposure::Internal);
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        plan.organisation.hide_internal_names = Some(true);
        assert_eq!(findings("EXP-16", &plan)[0].1, "/organisation/hideInternalNames");
    }

    #[test]
    fn where_nobody_inside_asks_there_is_nothing_to_match() {
        let mut plan = leading_to("scp.contoso.local");
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(severities("EXP-16", &plan), "");
    }
}
