//! ## What it looks at
//! Whether every name that was entered can be written on a certificate: parts of a to z, 0 to 9 and
//! hyphens, no hyphen at either end, 63 characters a part, 253 in all, a star only as the whole
//! first part and not straight before the last, no number as the last. What is none of that is told
//! once, at the field, and taken as no name: nothing is built from it and no default stands in.
//!
//! ## Why it matters
//! Neither the cmdlet that makes the request nor the authority that signs it takes anything else.
//! The underscore is what happens most: Windows allows it in computer names, certificates do not.
//!
//! ## What to do
//! Choose a name that keeps to these characters, and change the URL or setting to it.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 7.1.4 (github.com/cabforum/servercert,
//! docs/BR.md); RFC 1035, 2.3.4; RFC 3696, 2; Microsoft, New-ExchangeCertificate reference (names
//! of at most 255 characters).

use super::shared::{answer_behind, left_off, owners, spell};
use super::typed::unreadable;
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Host;

pub(super) const RULE: Rule = Rule {
    id: "CRT-25",
    title: "Names that a certificate can hold",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let typed = unreadable(scene);
    for name in typed.iter().filter(|name| name.host.as_str().is_ascii()) {
        let Some(problem) = name.host.problem() else { continue };
        let message = format!("{} is no name: {problem}.", name.host);
        found.at(Error, name.site, name.at.clone(), message, FIX);
    }
    // A default name may become too long.
    let is_built = |host: &Host| typed.iter().all(|name| name.host != *host);
    for (site, names) in left_off(scene, |name| name.rule == RULE.id && is_built(&name.host)) {
        let hosts: Vec<&Host> = names.iter().map(|name| &name.host).collect();
        let problems =
            hosts.iter().filter_map(|host| Some(format!("{host} ({})", host.problem()?)));
        found.site(
            Error,
            site,
            answer_behind(scene, &names),
            format!(
                "No certificate of {} can hold a name that is not valid: {}.",
                owners(scene, site),
                spell(problems)
            ),
            FIX,
        );
    }
}

const FIX: &str = "Choose a name of letters, digits and hyphens.";

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn valid_names_are_fine() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["*.contoso.com".into(), "a-b.contoso.com".into()];
        assert_eq!(severities("CRT-25", &plan), "");
    }

    #[test]
    fn every_name_is_told_once_where_it_was_entered() {
        let mut plan = case();
        plan.sites[0].names.external = Some("mail_1.contoso.com".into());
        plan.organisation.extra_names = vec!["a..contoso.com".into()];
        let found = findings("CRT-25", &plan);
        let at: Vec<&str> = found.iter().map(|(_, at, _)| at.as_str()).collect();
        assert_eq!(at, ["/organisation/extraNames/0", "/sites/0/names/external"]);
        assert!(found[0].2.contains("a..contoso.com is no name: there is nothing"), "{found:?}");
        assert!(found[1].2.contains("“_” in “mail_1”"), "{found:?}");
        let design = crate::design(&plan);
        let names = design.certificates.iter().flat_map(|certificate| &certificate.names);
        assert!(!names.map(|name| name.host.as_str()).any(|host| host == "mail.contoso.com"));
    }

    #[test]
    fn an_internal_authority_does_not_take_it_either_but_an_address_is_another_matter() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        plan.organisation.extra_names = vec!["10.0.0.1".into()];
        assert_eq!(severities("CRT-25", &plan), "");
        plan.organisation.extra_names = vec!["ex_1.contoso.com".into()];
        assert_eq!(findings("CRT-25", &plan)[0].1, "/organisation/extraNames/0");
    }

    #[test]
    fn no_default_name_is_built_from_a_domain_that_is_none() {
        let mut plan = case();
        plan.organisation.mail_domains = vec!["con toso.com".into(), "fabrikam.com".into()];
        assert_eq!(findings("CRT-25", &plan)[0].1, "/organisation/mailDomains");
        let design = crate::design(&plan);
        let text = serde_json::to_string(&(&design.certificates, &design.urls)).unwrap();
        assert!(!text.contains("toso.com") && !text.contains("mail.fabrikam.com"), "{text}");
    }
}
