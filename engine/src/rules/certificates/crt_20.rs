//! ## What it looks at
//! Names on public certificates whose last part is not a top-level domain of the internet, such as
//! `.local`, `.lan` or `.internal`. A last part that is neither among the private ones nor in the
//! bundled list of real ones is marked to be checked.
//!
//! ## Why it matters
//! A public authority signs only names whose domain somebody proved to own, and nobody can prove
//! to own `contoso.local`. Since November 2015 such names are refused, whatever old designs show.
//!
//! ## What to do
//! Use public names inside as well, by split DNS or a zone for each name. Where an edge ends TLS and
//! there is an internal PKI, a public certificate there and an internal one on the servers is
//! another way, but not with Extended Protection, which compares the two, and not with a hybrid
//! connection, which wants the public one on the servers.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 4.2.2 and 7.1.4 (github.com/cabforum/servercert,
//! docs/BR.md); CA/Browser Forum, "Internal Names" (cabforum.org/internal-names); IANA, root zone.

use super::shared::{answer_behind, answer_of, holding, left_off, owners, spell, spell_dropped};
use crate::design::Severity::{Error, Warning};
use crate::design::answers::Answers;
use crate::design::{Issuer, Scene};
use crate::facts::suffixes::{AS_OF, Suffix, suffix};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-20",
    title: "Private suffixes cannot be on a public certificate",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, names) in left_off(scene, |name| name.rule == RULE.id) {
        let where_else = where_else(&scene.answers);
        found.site(
            Error,
            site,
            answer_behind(scene, &names),
            format!(
                "No public authority signs a private suffix, so the public certificate of {} goes \
                 without: {}.",
                owners(scene, site),
                spell_dropped(&names)
            ),
            format!("Change the names: {where_else}"),
        );
    }
    let is_unknown = |label: &str| suffix(label) == Suffix::Unknown;
    for (_, site, hosts) in
        holding(scene, Issuer::Public, |name| is_unknown(name.host.last_label()))
    {
        found.site(
            Warning,
            site,
            answer_of(scene, site, hosts.first()),
            format!(
                "The last part of a name on the public certificate of {} is not among the \
                 top-level domains of {AS_OF}: {}.",
                owners(scene, site),
                spell(hosts)
            ),
            "Check that the domain exists on the internet and is yours; if it is a private one, \
             no public authority signs it.",
        );
    }
}

/// What can be proposed without another rule speaking against it.
fn where_else(answers: &Answers) -> &'static str {
    if answers.two_possible() {
        "use public names inside as well (split DNS), or end TLS at the edge with the public \
         certificate there and one of the internal PKI on the servers."
    } else if answers.servers_may_differ() {
        "use public names inside as well (split DNS), or build an internal PKI for a second \
         certificate on the servers, with an edge before them that ends TLS."
    } else if answers.extended_protection {
        "use public names inside as well (split DNS). Two certificates are no way out while \
         Extended Protection is on (LB-31)."
    } else {
        "use public names inside as well (split DNS); a hybrid connection needs the public \
         certificate on the servers (CRT-46)."
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{Dns, EdgeKind, Version};

    /// Two certificates are proposed where the plan would make two, and only there.
    #[test]
    fn two_certificates_are_proposed_where_they_help() {
        for (internal_ca, hybrid, protection) in
            [(true, false, false), (true, true, false), (true, false, true), (false, false, false)]
        {
            let mut plan = case_of(Version::V2016);
            plan.organisation.dns = Some(Dns::Separate);
            plan.organisation.ad_domain = Some("contoso.local".into());
            plan.organisation.internal_ca = Some(internal_ca);
            plan.organisation.hybrid = Some(hybrid);
            plan.organisation.extended_protection = Some(protection);
            let said = |plan: &Plan| {
                let found = crate::design(plan).findings;
                found.into_iter().find(|one| one.rule == "CRT-20").map(|one| one.fix)
            };
            let fix = said(&plan).unwrap();
            let two = fix.contains("end TLS at the edge");
            plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
            assert_eq!(two, said(&plan).is_none(), "{internal_ca} {hybrid} {protection}: {fix}");
        }
    }

    #[test]
    fn public_names_are_fine_wherever_they_are_used() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        assert_eq!(severities("CRT-20", &plan), "");
    }

    #[test]
    fn a_private_suffix_inside_is_an_error() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.ad_domain = Some("contoso.local".into());
        let found = findings("CRT-20", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("error", "/sites/0/names/internal"));
        assert!(found[0].2.contains("mail.contoso.local"), "{found:?}");
    }

    #[test]
    fn a_name_that_somebody_insists_on_leads_back_to_the_list() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["www.contoso.com".into(), "ex.contoso.lan".into()];
        assert_eq!(findings("CRT-20", &plan)[0].1, "/organisation/extraNames/1");
    }

    #[test]
    fn an_unknown_last_part_is_to_be_checked() {
        let mut plan = case();
        plan.sites[0].names.external = Some("mail.contoso.zzzz".into());
        let found = findings("CRT-20", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/names/external"));
        assert!(found[0].2.contains("of October 2025: mail.contoso.zzzz."), "{found:?}");
    }

    #[test]
    fn an_internal_certificate_may_hold_it() {
        let mut plan = case();
        plan.organisation.ad_domain = Some("contoso.local".into());
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-20", &plan), "");
    }
}
