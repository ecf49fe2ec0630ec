//! ## What it looks at
//! Names of a single part, such as `MAIL`: the NetBIOS form, without a domain.
//!
//! ## Why it matters
//! A server called MAIL exists in every company, so no public authority signs the name for one of
//! them. People ask for it because `https://mail/owa` works in the browser of a domain member: it
//! appends its own domain before it resolves the name, but still compares the certificate with what
//! was typed. An internal authority can sign it; it stays ambiguous as soon as two networks meet.
//!
//! ## What to do
//! Use whole names in every URL and setting, and answer the short one, if people type it, with a
//! redirect over plain HTTP to the whole name.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 4.2.2 and 7.1.4 (github.com/cabforum/servercert,
//! docs/BR.md); how browsers treat short names is from general knowledge.

use super::shared::{answer_behind, answer_of, holding, left_off, owners, spell, spell_dropped};
use crate::design::Severity::{Error, Warning};
use crate::design::{Issuer, Scene};
use crate::facts::suffixes::{Suffix, suffix};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-21",
    title: "Short names cannot be on a public certificate",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, names) in left_off(scene, |name| name.rule == RULE.id) {
        found.site(
            Error,
            site,
            answer_behind(scene, &names),
            format!(
                "No public authority signs a short name, so the public certificate of {} goes \
                 without: {}.",
                owners(scene, site),
                spell_dropped(&names)
            ),
            if has_private_suffix(scene) {
                "Use a full name in a public domain; the suffix of Active Directory is a private \
                 one."
            } else {
                "Use the whole name with its domain."
            },
        );
    }
    for (_, site, hosts) in holding(scene, Issuer::Internal, |name| name.host.is_short()) {
        found.site(
            Warning,
            site,
            answer_of(scene, site, hosts.first()),
            format!(
                "The internal certificate of {} holds short names: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            "Use the whole name with its domain; a short one means another server elsewhere.",
        );
    }
}

/// A short name with that suffix would be refused as well (CRT-20).
fn has_private_suffix(scene: &Scene<'_>) -> bool {
    let domain = scene.answers.ad_domain.as_ref();
    domain.is_some_and(|domain| suffix(domain.last_label()) == Suffix::Private)
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn the_way_out_never_leads_to_a_private_suffix() {
        let mut plan = case();
        plan.sites[0].names.internal = Some("MAIL".into());
        let fix = |plan: &crate::plan::Plan| {
            let found = crate::design(plan).findings;
            found.into_iter().find(|one| one.rule == "CRT-21").unwrap().fix
        };
        assert!(!fix(&plan).contains("public domain"));
        plan.organisation.ad_domain = Some("contoso.local".into());
        assert!(fix(&plan).contains("in a public domain"));
    }

    #[test]
    fn whole_names_are_fine() {
        assert_eq!(severities("CRT-21", &case()), "");
    }

    #[test]
    fn a_short_name_is_an_error_on_a_public_certificate() {
        let mut plan = case();
        plan.sites[0].names.internal = Some("MAIL".into());
        let found = findings("CRT-21", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("error", "/sites/0/names/internal"));
    }

    #[test]
    fn a_short_name_is_a_warning_on_an_internal_one() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-21", &plan), "");
        plan.organisation.extra_names = vec!["ex1".into()];
        let found = findings("CRT-21", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/organisation/extraNames/0"));
    }
}
