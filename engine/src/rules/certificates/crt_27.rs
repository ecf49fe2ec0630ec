//! ## What it looks at
//! Organisations in which Outlook 2007 or older is in use: whether the host of Outlook Anywhere is
//! the common name of the certificate.
//!
//! ## Why it matters
//! Clients read the list of alternative names. Old Outlook, above all on Windows XP, and
//! some devices compare the proxy's host with the common name alone, and ask for the password again
//! and again where they differ. So the name that most clients use stands first, and the common name
//! is one of the alternative names as well; the cmdlet copies it there.
//!
//! ## What to do
//! Give Outlook Anywhere the host that is the common name. Where it has to be another one, tell
//! Outlook by `Set-OutlookProvider EXPR -CertPrincipalName` and `msstd:` with the common name.
//!
//! ## Source
//! Microsoft, New-ExchangeCertificate reference (github.com/MicrosoftDocs/office-docs-powershell);
//! CA/Browser Forum, Baseline Requirements 2.2.6, 7.1.4; Exchange Team, "Certificate Planning in
//! Exchange 2013", 19 March 2014.

use super::shared::{answer_of, owners, site_of};
use crate::design::Severity::Warning;
use crate::design::{CertificateName, Scene};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Outlook, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "CRT-27",
    title: "The common name is the name that most clients use",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.oldest_outlook > Outlook::V2007 {
        return;
    }
    for made in &scene.made {
        let certificate = &made.certificate;
        // What Outlook makes of a star is the matter of CRT-40, of no common name that of CRT-28.
        let Some(common_name) = &certificate.common_name else { continue };
        let other = certificate
            .names
            .iter()
            .find(|name| name.host != *common_name && is_outlook_anywhere(name));
        let Some(name) = other.filter(|_| !common_name.is_wildcard()) else { continue };
        let Some(site) = site_of(scene, made) else { continue };
        found.site(
            Warning,
            site,
            answer_of(scene, site, Some(&&name.host)),
            format!(
                "Outlook Anywhere of {} uses {}, but the common name is {common_name}, and Outlook \
                 2007 or older compares the two.",
                owners(scene, site),
                name.host
            ),
            format!(
                "Use {common_name} for Outlook Anywhere, or set -CertPrincipalName \
                 \"msstd:{common_name}\" with Set-OutlookProvider EXPR."
            ),
        );
    }
}

fn is_outlook_anywhere(name: &CertificateName) -> bool {
    name.because.iter().any(|one| one.protocol == Some(Protocol::OutlookAnywhere))
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan};
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{CertificateType, Outlook, Path, Protocol};

    fn apart(outlook: Outlook) -> Plan {
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(outlook);
        plan.sites[0].names.overrides.push(Override {
            protocol: Protocol::OutlookAnywhere,
            path: Path::External,
            host: "oa.contoso.com".into(),
        });
        plan
    }

    #[test]
    fn the_common_name_for_outlook_anywhere_is_fine() {
        let mut plan = apart(Outlook::V2007);
        plan.sites[0].names.overrides.clear();
        assert_eq!(severities("CRT-27", &plan), "");
    }

    #[test]
    fn old_outlook_compares_another_name_with_it() {
        for outlook in [Outlook::Only2003, Outlook::V2003, Outlook::V2007] {
            let found = findings("CRT-27", &apart(outlook));
            assert_eq!(found[0].1, "/sites/0/names/overrides/0", "{outlook:?}");
            assert!(found[0].2.contains("oa.contoso.com"), "{found:?}");
        }
    }

    #[test]
    fn newer_outlook_reads_all_names() {
        assert_eq!(severities("CRT-27", &apart(Outlook::V2010)), "");
    }

    #[test]
    fn a_wildcard_is_another_matter() {
        let mut plan = apart(Outlook::V2007);
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        assert_eq!(severities("CRT-27", &plan), "");
        assert_eq!(severities("CRT-40", &plan), "warning");
    }
}
