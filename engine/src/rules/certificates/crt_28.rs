//! ## What it looks at
//! Whether the name that most clients use fits into the common name of the certificate, which ends
//! at 64 characters.
//!
//! ## Why it matters
//! The list of alternative names has no such limit, so a long name is good there. The common name
//! is what older clients and some devices compare and what administrators read. Another name takes
//! its place where one fits; where none does, the subject stays empty, which an authority may
//! accept, but `New-ExchangeCertificate` asks for a subject.
//!
//! ## What to do
//! Shorten the name, if it can still be chosen. Otherwise make the request with a tool that leaves
//! the common name out, and let the authority decide.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 7.1.4 (github.com/cabforum/servercert,
//! docs/BR.md), for the 64 characters; the way out is from general knowledge.

use super::shared::{answer_of, owners, site_of};
use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::facts::COMMON_NAME_LIMIT;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-28",
    title: "The common name has at most 64 characters",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for made in &scene.made {
        let Some(wanted) = &made.wanted_common_name else { continue };
        let Some(site) = site_of(scene, made) else { continue };
        let length = wanted.as_str().len();
        let (severity, what) = match &made.certificate.common_name {
            Some(instead) => (Warning, format!("{instead} becomes the common name instead")),
            None => (Error, "no other name fits either, so there is no common name".to_owned()),
        };
        found.site(
            severity,
            site,
            answer_of(scene, site, Some(&wanted)),
            format!(
                "On the certificate of {} {wanted} has {length} characters, more than the \
                 {COMMON_NAME_LIMIT} of a common name; {what}.",
                owners(scene, site)
            ),
            "Choose a shorter name, or ask the authority for a certificate without a common name.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::Protocol;

    fn called(length: usize) -> Plan {
        let mut plan = case();
        let label = "a".repeat(length - ".mail.contoso.com".len());
        plan.sites[0].names.external = Some(format!("{label}.mail.contoso.com"));
        plan
    }

    #[test]
    fn sixty_four_characters_fit_and_sixty_five_do_not() {
        assert_eq!(severities("CRT-28", &called(64)), "");
        let found = findings("CRT-28", &called(65));
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/names/external"));
        assert!(found[0].2.contains("autodiscover.contoso.com becomes"), "{found:?}");
    }

    #[test]
    fn without_another_name_there_is_no_common_name() {
        let mut plan = called(65);
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(severities("CRT-28", &plan), "error");
    }
}
