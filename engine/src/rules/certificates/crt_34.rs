//! ## What it looks at
//! Names that only clients inside use and that would stand on a public certificate, where inside
//! names have to stay private.
//!
//! ## Why it matters
//! A public certificate is read by everybody who connects and stands in public logs. The names
//! were therefore left off; but clients inside that see this certificate still ask for them. The
//! secret is kept, and somebody sees a warning.
//!
//! ## What to do
//! Use the outside names inside as well, by split DNS, so that no inside name is left. Or show
//! inside clients a certificate of the internal PKI, which needs a second place where TLS ends, and
//! neither Extended Protection nor a hybrid connection.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010.

use super::shared::{left_off, owners, spell_dropped};
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-34",
    title: "Inside names that have to stay private",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, names) in left_off(scene, |name| name.rule == RULE.id) {
        found.site(
            Warning,
            site,
            "/organisation/hideInternalNames",
            format!(
                "Inside names have to stay private, so the public certificate of {} goes \
                 without: {}.",
                owners(scene, site),
                spell_dropped(&names)
            ),
            if scene.answers.servers_may_differ() {
                "Use the outside names inside as well (split DNS), or show clients inside a \
                 certificate of an internal PKI on the servers, behind an edge that ends TLS."
            } else {
                "Use the outside names inside as well (split DNS)."
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::Dns;

    fn private() -> Plan {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.hide_internal_names = Some(true);
        plan
    }

    #[test]
    fn an_inside_name_is_left_off() {
        let found = findings("CRT-34", &private());
        assert_eq!(
            (found[0].0, found[0].1.as_str()),
            ("warning", "/organisation/hideInternalNames")
        );
        assert!(found[0].2.contains("mail.corp.contoso.com"), "{found:?}");
    }

    #[test]
    fn a_second_certificate_is_proposed_only_where_it_can_be() {
        let mut plan = private();
        let fix = |plan: &Plan| {
            let found = crate::design(plan).findings;
            found.into_iter().find(|one| one.rule == "CRT-34").unwrap().fix
        };
        assert!(fix(&plan).contains("internal PKI"));
        plan.organisation.hybrid = Some(true);
        assert!(!fix(&plan).contains("internal PKI"));
    }

    #[test]
    fn a_name_that_clients_from_the_internet_use_is_no_secret() {
        let mut plan = private();
        plan.organisation.dns = Some(Dns::Split);
        assert_eq!(severities("CRT-34", &plan), "");
    }

    #[test]
    fn names_need_not_be_private() {
        let mut plan = private();
        plan.organisation.hide_internal_names = Some(false);
        assert_eq!(severities("CRT-34", &plan), "");
    }

    #[test]
    fn on_an_internal_certificate_they_are_private() {
        let mut plan = private();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-34", &plan), "");
    }
}
