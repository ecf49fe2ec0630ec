//! ## What it looks at
//! Names that are on a certificate only because somebody insists on them: no protocol of the plan
//! uses them.
//!
//! ## Why it matters
//! Names follow from which protocol is exposed where. A name without a protocol usually stayed over
//! from an older design; it costs money at every renewal, has to be validated, and is published.
//!
//! ## What to do
//! Find out who uses the name and for what. If it is a protocol of this plan, enter it there, and
//! the name comes by itself; if nobody knows, leave it off.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010.

use super::shared::{answer_of, holding, owners, spell};
use crate::design::Severity::Advice;
use crate::design::{CertificateName, Issuer, Scene};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-02",
    title: "Names follow from protocols and where they are used",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let unused = |name: &CertificateName| name.because.iter().all(|one| one.protocol.is_none());
    for issuer in [Issuer::Public, Issuer::Internal] {
        for (_, site, hosts) in holding(scene, issuer, unused) {
            found.site(
                Advice,
                site,
                answer_of(scene, site, hosts.first()),
                format!(
                    "No protocol of the plan uses these names on the certificate of {}: {}.",
                    owners(scene, site),
                    spell(hosts)
                ),
                "Find out who uses them and for what; leave off what nobody needs.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, rules_of_name, severities};

    #[test]
    fn names_that_protocols_use_are_fine() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["mail.contoso.com".into()];
        assert_eq!(severities("CRT-02", &plan), "");
    }

    #[test]
    fn a_name_that_nobody_uses_is_told() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["mail.contoso.com".into(), "old.contoso.com".into()];
        let found = findings("CRT-02", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/organisation/extraNames/1"));
        assert!(found[0].2.contains("old.contoso.com"), "{found:?}");
        assert_eq!(rules_of_name(&plan, "old.contoso.com"), ["CRT-02"]);
    }

    #[test]
    fn a_name_that_is_left_off_needs_no_second_word() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["old.contoso.local".into()];
        assert_eq!(severities("CRT-02", &plan), "");
    }

    #[test]
    fn an_internal_certificate_is_looked_at_as_well() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        plan.organisation.extra_names = vec!["old.contoso.com".into()];
        assert_eq!(severities("CRT-02", &plan), "advice");
    }
}
