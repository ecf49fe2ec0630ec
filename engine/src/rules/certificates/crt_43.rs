//! ## What it looks at
//! How many names a public certificate holds.
//!
//! ## Why it matters
//! Each further name costs money and a validation, at every renewal. Authorities limit how many
//! names one certificate can hold, commonly somewhere between 100 and 250. The number says nothing
//! about quality, but with more than 25 nobody in the room can say any more what each is for.
//!
//! ## What to do
//! Let further mail domains find Autodiscover by a redirect or an SRV record; that takes most names
//! away. Only then think of a wildcard.
//!
//! ## Source
//! Microsoft, Exchange 2013 help, digital certificates and SSL, for the difference between
//! authorities; the numbers are from general knowledge.

use super::shared::{owners, site_of};
use crate::design::Severity::Advice;
use crate::design::{Issuer, Scene};
use crate::facts::MANY_NAMES;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::AutodiscoverMode;

pub(super) const RULE: Rule = Rule {
    id: "CRT-43",
    title: "Many names on one certificate",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let public = scene.made.iter().filter(|made| made.certificate.issuer == Issuer::Public);
    for made in public.filter(|made| made.certificate.names.len() > MANY_NAMES) {
        let Some(site) = site_of(scene, made) else { continue };
        let by_name =
            scene.answers.autodiscover == AutodiscoverMode::San && scene.answers.domains.len() > 1;
        let (at, fix) = if by_name {
            (
                "/organisation/autodiscover",
                "Let further mail domains find Autodiscover by a redirect or an SRV record.",
            )
        } else {
            (
                "/organisation/certificateType",
                "Ask what each is for; a wildcard is the last resort.",
            )
        };
        found.site(
            Advice,
            site,
            at,
            format!(
                "The public certificate of {} holds {} names; each costs money and a validation, \
                 and authorities limit their number.",
                owners(scene, site),
                made.certificate.names.len()
            ),
            fix,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::AutodiscoverMode;

    /// The web name and one for each domain.
    fn with(domains: usize) -> Plan {
        let mut plan = case();
        let names = (0..domains).map(|n| format!("contoso{n}.com"));
        plan.organisation.mail_domains = names.collect();
        plan
    }

    #[test]
    fn twenty_five_are_still_few() {
        assert_eq!(severities("CRT-43", &with(24)), "");
        assert_eq!(findings("CRT-43", &with(25))[0].1, "/organisation/autodiscover");
    }

    #[test]
    fn where_domains_are_redirected_the_names_are_others() {
        let mut plan = with(25);
        plan.organisation.autodiscover = Some(AutodiscoverMode::Redirect);
        assert_eq!(severities("CRT-43", &plan), "");
        plan.organisation.extra_names = (0..25).map(|n| format!("h{n}.contoso.com")).collect();
        assert_eq!(findings("CRT-43", &plan)[0].1, "/organisation/certificateType");
    }

    #[test]
    fn an_internal_authority_does_not_charge() {
        let mut plan = with(1);
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        plan.organisation.extra_names = (0..30).map(|n| format!("h{n}.contoso.com")).collect();
        assert_eq!(severities("CRT-43", &plan), "");
    }
}
