//! ## What it looks at
//! Wildcard certificates where Outlook Anywhere is used.
//!
//! ## Why it matters
//! Outlook on Windows XP, and Outlook 2007 in places, compare the principal that they expect, which
//! is the proxy's host name, with the common name of the certificate, and that is a star. They ask
//! for the password again and again. From Windows Vista SP1 on clients do not mind. The setting
//! holds for the whole organisation, so wildcards of two domains cannot both be right.
//!
//! ## What to do
//! Tell Outlook what to expect: `Set-OutlookProvider EXPR -CertPrincipalName
//! "msstd:*.contoso.com"`, from Exchange 2013 with Outlook Anywhere inside also for `EXCH`.
//!
//! ## Source
//! Microsoft, Set-OutlookProvider reference; Microsoft, `CertPrincipalName` (learn.microsoft.com,
//! bb204228); Exchange Team, "Certificate Planning in Exchange 2013", 19 March 2014; cgoosen.com,
//! November 2010. The part about `EXCH` is from general knowledge.

use super::shared::{spell, wildcard};
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Host, Protocol};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "CRT-40",
    title: "A wildcard and Outlook Anywhere",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let stars: BTreeSet<&Host> = scene
        .made
        .iter()
        .filter_map(|made| {
            let names = &made.certificate.names;
            let uses = names.iter().flat_map(|name| &name.because);
            let star = wildcard(&made.certificate)?;
            let outlook = Some(Protocol::OutlookAnywhere);
            uses.into_iter().any(|one| one.protocol == outlook).then_some(star)
        })
        .collect();
    let Some(first) = stars.first().copied() else { return };
    let exch = if scene.answers.is_2010() { "EXPR" } else { "EXPR and EXCH" };
    found.organisation(
        Warning,
        "/organisation/certificateType",
        format!(
            "Outlook Anywhere shows a wildcard, {}; old Outlook compares it with the host name and \
             asks for the password again and again.",
            spell(stars)
        ),
        format!("Set -CertPrincipalName \"msstd:{first}\" with Set-OutlookProvider for {exch}."),
    );
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{CertificateType, Protocol};

    fn wildcard() -> Plan {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        plan
    }

    #[test]
    fn a_wildcard_is_told_to_outlook() {
        let found = findings("CRT-40", &wildcard());
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/organisation/certificateType"));
        assert!(found[0].2.contains("*.contoso.com"), "{found:?}");
    }

    #[test]
    fn without_outlook_anywhere_nobody_compares() {
        let mut plan = wildcard();
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        assert_eq!(severities("CRT-40", &plan), "");
    }

    #[test]
    fn listed_names_need_nothing() {
        assert_eq!(severities("CRT-40", &case()), "");
        let mut plan = case();
        plan.organisation.extra_names = vec!["*.contoso.com".into()];
        assert_eq!(severities("CRT-40", &plan), "");
    }
}
