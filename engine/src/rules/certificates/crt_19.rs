//! ## What it looks at
//! Sites with Outlook on the web from Exchange 2016: whether attachments are to be fetched from a
//! name of their own, and whether that name differs from the one of Outlook on the web.
//!
//! ## Why it matters
//! An attachment that opens in the browser runs under the name that it came from. From another
//! name it cannot reach the session of Outlook on the web; that closes CVE-2021-1730. The price is
//! one more name on the certificate and one more record. With the same name for both nothing is
//! separated.
//!
//! ## What to do
//! Choose a host such as `download.contoso.com`, make it an alias of the host of Outlook on the
//! web, put it on the certificate, set it as the internal and external download host name, and then
//! switch download domains on for the organisation.
//!
//! ## Source
//! Microsoft, Set-OrganizationConfig and Set-OwaVirtualDirectory references
//! (github.com/MicrosoftDocs/office-docs-powershell); Microsoft CSS-Exchange, Health Checker,
//! `DownloadDomainCheck` (github.com/microsoft/CSS-Exchange).

use super::shared::spell;
use crate::design::Scene;
use crate::design::Severity::{Advice, Error};
use crate::design::site::SiteView;
use crate::rules::{FROM_2016, Findings, Rule};
use crate::terms::{Path, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "CRT-19",
    title: "Attachments come from a name of their own",
    versions: FROM_2016,
    severities: &[Error, Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for group in &scene.groups {
        let sites = || {
            let sites = group.sites.iter().filter_map(|place| scene.site(*place));
            sites.filter(|site| site.uses(Protocol::Owa) && !site.servers.is_empty())
        };
        for site in sites().filter(|site| has_the_name_of_owa(site)) {
            found.site(
                Error,
                site,
                site.at("names/download"),
                format!(
                    "Attachments at {} are to come from the name of Outlook on the web itself.",
                    site.title()
                ),
                "Give them a name of their own, or none: the same name separates nothing.",
            );
        }
        let without: Vec<&SiteView<'_>> =
            sites().filter(|site| site.names.download.is_none()).collect();
        let Some(first) = without.first() else { continue };
        let proposal = scene.answers.below_primary("download");
        let such = proposal.map_or_else(String::new, |host| format!(", such as {host}"));
        found.site(
            Advice,
            first,
            first.at("names/download"),
            format!(
                "Attachments at {} come from the name of Outlook on the web, so one that opens in \
                 the browser can reach the session.",
                spell(without.iter().map(|site| site.title()))
            ),
            format!("Give them a name of their own{such}; it is one more on the certificate."),
        );
    }
}

fn has_the_name_of_owa(site: &SiteView<'_>) -> bool {
    let of_owa = |path: &Path| {
        site.exposure(Protocol::Owa).has(*path)
            && site.names.host(Protocol::Owa, *path) == site.names.download.as_ref()
    };
    site.names.download.is_some() && [Path::Internal, Path::External].iter().any(of_owa)
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, findings, severities, site};
    use crate::terms::{Exposure, Protocol, Version};

    #[test]
    fn a_name_of_its_own_is_fine_and_none_is_worth_a_word() {
        for version in [Version::V2016, Version::V2019, Version::Se] {
            let mut plan = case_of(version);
            assert_eq!(severities("CRT-19", &plan), "advice");
            plan.sites[0].names.download = Some("download.contoso.com".into());
            assert_eq!(severities("CRT-19", &plan), "");
        }
    }

    #[test]
    fn the_name_of_outlook_on_the_web_is_an_error_on_either_path() {
        let mut plan = case_of(Version::V2019);
        plan.sites[0].names.download = Some("mail.contoso.com".into());
        for exposure in [Exposure::Both, Exposure::External, Exposure::Internal] {
            plan.sites[0].exposure.insert(Protocol::Owa, exposure);
            assert_eq!(severities("CRT-19", &plan), "error", "{exposure:?}");
        }
    }

    #[test]
    fn without_outlook_on_the_web_or_before_2016_there_is_nothing_to_download() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].exposure.remove(&Protocol::Owa);
        assert_eq!(severities("CRT-19", &plan), "");
        assert_eq!(severities("CRT-19", &case_of(Version::V2013)), "");
    }

    #[test]
    fn a_pair_is_told_once() {
        let mut plan = case_of(Version::V2016);
        plan.sites.push(site("DC2"));
        assert_eq!(severities("CRT-19", &plan), "advice advice");
        for site in &mut plan.sites {
            site.pair = Some("p1".into());
        }
        let found = findings("CRT-19", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/sites/0/names/download"));
        assert!(found[0].2.contains("HQ and DC2"), "{found:?}");
    }
}
