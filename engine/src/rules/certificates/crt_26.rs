//! ## What it looks at
//! Names with letters beyond a to z that could not be turned into the form that certificates, DNS
//! and URLs use. Each is told once, where it was entered, and taken as no name.
//!
//! ## Why it matters
//! A certificate speaks Punycode: `bücher.example` stands on it as `xn--bcher-kva.example`, and the
//! cmdlet, the authority and DNS take nothing else. The page turns every name that you enter into
//! that form and shows both; only a name that breaks the rules for such names stays as it is.
//!
//! ## What to do
//! Correct the name, or enter its `xn--` form.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 7.1.4 (github.com/cabforum/servercert,
//! docs/BR.md); Microsoft, New-ExchangeCertificate reference; Unicode Technical Standard 46.

use super::typed::unreadable;
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-26",
    title: "International names in their ASCII form",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for name in unreadable(scene).into_iter().filter(|name| !name.host.as_str().is_ascii()) {
        found.at(
            Error,
            name.site,
            name.at,
            format!("{} has no ASCII form, so no certificate can hold it.", name.host),
            "Correct the name, or enter its xn-- form.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};

    fn inside(name: &str) -> Plan {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        plan.sites[0].names.internal = Some(name.into());
        plan
    }

    #[test]
    fn the_ascii_form_is_fine() {
        assert_eq!(severities("CRT-26", &inside("xn--bcher-kva.contoso.com")), "");
    }

    #[test]
    fn another_letter_cannot_be_on_it_and_is_told_once() {
        let plan = inside("bücher.contoso.com");
        assert_eq!(findings("CRT-26", &plan)[0].1, "/sites/0/names/internal");
        assert_eq!(severities("CRT-25", &plan), "");
    }

    #[test]
    fn who_signs_makes_no_difference() {
        let mut plan = inside("bücher.contoso.com");
        plan.organisation.internal_ca = Some(false);
        assert_eq!(severities("CRT-26", &plan), "error");
        assert_eq!(severities("CRT-25", &plan), "");
    }
}
