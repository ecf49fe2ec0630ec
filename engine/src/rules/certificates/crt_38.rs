//! ## What it looks at
//! Names that the wildcard certificate of the plan does not match.
//!
//! ## Why it matters
//! The star stands for exactly one part of a name: `*.contoso.com` is good for `mail.contoso.com`,
//! but not for `contoso.com` itself, not for `mail.corp.contoso.com`, and never for another domain
//! such as `autodiscover.fabrikam.com`. Clients that connect to such a name get a name mismatch.
//!
//! ## What to do
//! List the names instead of a wildcard; or move the odd ones one part below the wildcard's domain;
//! or let further mail domains find Autodiscover by SRV record or redirect. Many authorities also
//! sell certificates that combine a wildcard with single names.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md); combined certificates are from
//! general knowledge.

use super::shared::{left_off, owners, spell_dropped};
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-38",
    title: "A wildcard covers one part of one domain",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, names) in left_off(scene, |name| name.rule == RULE.id) {
        found.site(
            Error,
            site,
            "/organisation/certificateType",
            format!(
                "The wildcard certificate of {} does not match: {}.",
                owners(scene, site),
                spell_dropped(&names)
            ),
            "List the names instead of a wildcard, or choose names one part below its domain; \
             further mail domains can find Autodiscover by SRV or redirect.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{AutodiscoverMode, CertificateType};

    fn wildcard(domains: &[&str]) -> Plan {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        plan.organisation.mail_domains = domains.iter().map(|domain| (*domain).into()).collect();
        plan
    }

    #[test]
    fn one_domain_is_covered() {
        assert_eq!(severities("CRT-38", &wildcard(&["contoso.com"])), "");
    }

    #[test]
    fn another_domain_and_a_deeper_name_are_not() {
        let mut plan = wildcard(&["contoso.com", "fabrikam.com"]);
        plan.organisation.extra_names = vec!["a.b.contoso.com".into(), "c.contoso.com".into()];
        let found = findings("CRT-38", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/organisation/certificateType"));
        assert!(found[0].2.contains("autodiscover.fabrikam.com and a.b.contoso.com"), "{found:?}");
    }

    #[test]
    fn domains_found_by_redirect_need_no_name() {
        let mut plan = wildcard(&["contoso.com", "fabrikam.com"]);
        plan.organisation.autodiscover = Some(AutodiscoverMode::Redirect);
        assert_eq!(severities("CRT-38", &plan), "");
    }
}
