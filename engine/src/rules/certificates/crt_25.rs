//! ## What it looks at
//! Whether every name can be written on a certificate: parts of a to z, 0 to 9 and hyphens, no
//! hyphen at either end, 63 characters a part, 253 in all, a star only as the whole first part and
//! not straight before the last, no number as the last.
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

use super::shared::{answer_behind, answer_of, holding, left_off, owners, spell};
use crate::design::Severity::Error;
use crate::design::{Issuer, Scene};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Host, HostProblem};

pub(super) const RULE: Rule = Rule {
    id: "CRT-25",
    title: "Names that a certificate can hold",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let off = left_off(scene, |name| name.rule == RULE.id);
    let off = off.into_iter().map(|(site, names)| {
        let hosts: Vec<&Host> = names.iter().map(|name| &name.host).collect();
        (site, answer_behind(scene, &names), hosts)
    });
    // An internal certificate keeps its names in the plan, whatever they are.
    let inside = holding(scene, Issuer::Internal, |name| is_misspelt(&name.host));
    let inside = inside
        .into_iter()
        .map(|(_, site, hosts)| (site, answer_of(scene, site, hosts.first()), hosts));
    for (site, at, hosts) in off.chain(inside) {
        let problems =
            hosts.iter().filter_map(|host| Some(format!("{host} ({})", host.problem()?)));
        found.site(
            Error,
            site,
            at,
            format!(
                "No certificate of {} can hold a name that is not valid: {}.",
                owners(scene, site),
                spell(problems)
            ),
            "Choose a name of letters, digits and hyphens.",
        );
    }
}

/// Not valid, and for another reason than being an address (CRT-22) or not in ASCII (CRT-26).
fn is_misspelt(host: &Host) -> bool {
    let problem = host.problem();
    host.as_str().is_ascii() && problem.is_some_and(|what| !matches!(what, HostProblem::Address(_)))
}

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
    fn every_name_is_told_with_what_is_wrong() {
        let mut plan = case();
        plan.sites[0].names.external = Some("mail_1.contoso.com".into());
        plan.organisation.extra_names = vec!["a..contoso.com".into()];
        let found = findings("CRT-25", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/sites/0/names/external"));
        assert!(found[0].2.contains("“_” in “mail_1”"), "{found:?}");
        assert!(found[0].2.contains("a..contoso.com (there is nothing"), "{found:?}");
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
}
