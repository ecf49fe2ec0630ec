//! ## What it looks at
//! Public certificates with names that only clients inside use.
//!
//! ## Why it matters
//! Before an authority signs it wants a proof for every name. A file on the web server proves
//! nothing for a host that the internet cannot reach. And authorities look from several places of
//! the world at once, so a firewall that lets only some countries in makes the proof fail as well.
//!
//! ## What to do
//! Prove ownership by DNS: one record in the public zone of the domain, which covers the names
//! below it whether or not their hosts can be reached.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 3.2.2.9 (github.com/cabforum/servercert,
//! docs/BR.md).

use super::shared::{answer_of, holding, is_inside_only, owners, spell};
use crate::design::Severity::Advice;
use crate::design::{Issuer, Scene};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-69",
    title: "Prove ownership by DNS",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (_, site, hosts) in holding(scene, Issuer::Public, is_inside_only) {
        found.site(
            Advice,
            site,
            answer_of(scene, site, hosts.first()),
            format!(
                "No authority reaches names of {} that only clients inside use: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            "Prove that the domain is yours by a record in its public zone, not by a web page.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::Dns;

    #[test]
    fn names_that_the_internet_uses_can_be_reached() {
        assert_eq!(severities("CRT-69", &case()), "");
    }

    #[test]
    fn inside_names_cannot() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        let found = findings("CRT-69", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/sites/0/names/internal"));
        assert!(found[0].2.contains("mail.corp.contoso.com"), "{found:?}");
    }

    #[test]
    fn a_name_that_nobody_uses_may_be_anywhere() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["www.contoso.com".into()];
        assert_eq!(severities("CRT-69", &plan), "");
    }
}
