//! ## What it looks at
//! Names on a public certificate that only clients inside use, though their suffix is a public one,
//! such as `cas.corp.contoso.com`. Autodiscover of a mail domain does not count: everybody who knows an
//! address knows that name.
//!
//! ## Why it matters
//! A public authority signs them, and the host need not even resolve outside; it is enough to own
//! the domain. But a public certificate is a published list of names: it is shown to everybody who
//! connects, and every new one is entered in public transparency logs that anybody can search.
//!
//! ## What to do
//! Nothing, if the names give nothing away. Otherwise use the outside names inside as well; where
//! nobody comes from the internet, a certificate of an internal PKI keeps them to yourselves.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010, for
//! the secrecy of inside names; transparency logs are from general knowledge.

use super::shared::{holding, is_inside_only, members, owners, spell};
use crate::design::Severity::Advice;
use crate::design::site::SiteView;
use crate::design::{Issuer, Scene};
use crate::facts::labels;
use crate::facts::suffixes::{Suffix, suffix};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Host;

pub(super) const RULE: Rule = Rule {
    id: "CRT-24",
    title: "Inside names on a public certificate become public",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let told = holding(scene, Issuer::Public, |name| {
        is_inside_only(name)
            && suffix(name.host.last_label()) == Suffix::Public
            && !is_well_known(scene, &name.host)
    });
    for (_, site, hosts) in told {
        found.site(
            Advice,
            site,
            "/organisation/hideInternalNames",
            format!(
                "Anybody can read the names on the public certificate of {}, also those that only \
                 clients inside use: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            if members(scene, site.group).any(SiteView::is_exposed) {
                "Fine if they give nothing away; otherwise use the outside names inside as well."
            } else if scene.answers.unmanaged_inside {
                "Fine if they give nothing away; clients that nobody manages need a public one."
            } else {
                "Fine if they give nothing away; otherwise let an internal PKI sign, since nobody \
                 comes from the internet."
            },
        );
    }
}

/// Everybody who knows a mail address knows this name: it gives nothing away.
fn is_well_known(scene: &Scene<'_>, host: &Host) -> bool {
    let mut domains = scene.answers.domains.iter();
    domains.any(|domain| Host::below(labels::AUTODISCOVER, domain) == *host)
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Dns, Exposure, Protocol};

    #[test]
    fn names_that_are_used_outside_too_are_public_anyway() {
        assert_eq!(severities("CRT-24", &case()), "");
    }

    #[test]
    fn an_inside_name_is_published() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        let found = findings("CRT-24", &plan);
        assert_eq!(found[0].1, "/organisation/hideInternalNames");
        assert!(found[0].2.contains("mail.corp.contoso.com"), "{found:?}");
        assert!(!found[0].2.contains("mail.contoso.com"), "{found:?}");
    }

    #[test]
    fn what_everybody_knows_gives_nothing_away() {
        let mut plan = case();
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        plan.sites[0].exposure.insert(Protocol::Autodiscover, Exposure::Internal);
        assert!(!crate::rules::test::rules_of_name(&plan, "autodiscover.contoso.com").is_empty());
        assert_eq!(severities("CRT-24", &plan), "");
    }

    #[test]
    fn a_name_that_nobody_uses_is_another_matter() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["old.contoso.com".into()];
        assert_eq!(severities("CRT-02", &plan), "advice");
        assert_eq!(severities("CRT-24", &plan), "");
    }

    #[test]
    fn one_that_stays_off_is_not() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.hide_internal_names = Some(true);
        assert_eq!(severities("CRT-24", &plan), "");
    }

    #[test]
    fn an_internal_certificate_publishes_nothing() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-24", &plan), "");
    }
}
