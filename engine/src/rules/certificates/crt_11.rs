//! ## What it looks at
//! Mail domains that are themselves a name on the internet, such as `contoso.com`, usually for the
//! company's web site.
//!
//! ## Why it matters
//! Outlook asks the bare mail domain for Autodiscover before it asks `autodiscover.` and the
//! domain. Where a web server answers there with a certificate for other names, Outlook shows a
//! warning; where it answers with a page that looks like success, Outlook may be led astray. The
//! bare domain belongs on the certificate of Exchange only if Exchange really answers there.
//!
//! ## What to do
//! Have the web server show a certificate that holds the bare domain, and answer requests below
//! `/autodiscover` with "not found". Do not add the bare domain to the certificate of Exchange.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, Autodiscover
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, autodiscover.md).

use super::shared::{answer_of, holding, owners, spell};
use crate::design::Severity::Warning;
use crate::design::uses::Role;
use crate::design::{CertificateName, Issuer, Scene};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-11",
    title: "Outlook asks the bare mail domain first",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let answers = &scene.answers;
    if scene.uses.iter().flatten().any(|name| name.role == Role::Autodiscover) {
        let domains = answers.domains.iter();
        let answering: Vec<_> =
            domains.filter(|domain| answers.public_dns.contains(domain)).collect();
        if !answering.is_empty() {
            found.organisation(
                Warning,
                "/organisation/publicDns",
                format!(
                    "Outlook asks for Autodiscover first at the bare mail domain, and something \
                     answers there: {}.",
                    spell(answering)
                ),
                "Check that its certificate holds the name, and that it says “not found” below \
                 /autodiscover.",
            );
        }
    }
    let unused = |name: &CertificateName| {
        let asked_for_by_name = name.because.iter().all(|one| one.protocol.is_none());
        asked_for_by_name && answers.domains.contains(&name.host)
    };
    for (_, site, hosts) in holding(scene, Issuer::Public, unused) {
        found.site(
            Warning,
            site,
            answer_of(scene, site, hosts.first()),
            format!(
                "The bare mail domain is on the certificate of {}, though Exchange does not answer \
                 there: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            "Leave it off; the web server that answers there needs it, not Exchange.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::Protocol;

    #[test]
    fn a_domain_without_a_host_is_fine() {
        let mut plan = case();
        plan.organisation.public_dns = vec!["*.contoso.com".into(), "www.contoso.com".into()];
        assert_eq!(severities("CRT-11", &plan), "");
    }

    #[test]
    fn a_web_site_at_the_bare_domain_is_asked_first() {
        let mut plan = case();
        plan.organisation.public_dns = vec!["contoso.com".into()];
        assert_eq!(findings("CRT-11", &plan)[0].1, "/organisation/publicDns");
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::ActiveSync);
        assert_eq!(severities("CRT-11", &plan), "");
    }

    #[test]
    fn the_bare_domain_is_not_for_the_certificate_unless_exchange_answers() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["contoso.com".into()];
        assert_eq!(findings("CRT-11", &plan)[0].1, "/organisation/extraNames/0");
        plan.sites[0].names.external = Some("contoso.com".into());
        assert_eq!(severities("CRT-11", &plan), "");
    }
}
