//! ## What it looks at
//! Plans in which further mail domains find Autodiscover by an SRV record.
//!
//! ## Why it matters
//! One record in DNS takes the place of one more name on the certificate. The price: Outlook asks
//! its user once for permission, and some mobile and other clients never look for the record. It is
//! also only looked for when nothing answers at `autodiscover.` and the domain, so no host record,
//! alias or wildcard may give that name an address.
//!
//! ## What to do
//! Ask which clients beside Outlook the people of these domains use. Take away any record that
//! answers for `autodiscover.` and the domain, wildcards included.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, Autodiscover
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, autodiscover.md); which clients do not look is
//! from general knowledge.

use super::shared::spell;
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::design::uses::Role;
use crate::facts::labels;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{AutodiscoverMode, Host};

pub(super) const RULE: Rule = Rule {
    id: "CRT-09",
    title: "Autodiscover by SRV record",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let answers = &scene.answers;
    let further = answers.domains.get(1..).unwrap_or_default();
    let lands = scene.uses.iter().flatten().any(|name| name.role == Role::Autodiscover);
    if answers.autodiscover != AutodiscoverMode::Srv || further.is_empty() || !lands {
        return;
    }
    let hosts = further.iter().map(|domain| Host::below(labels::AUTODISCOVER, domain));
    let hidden: Vec<Host> =
        hosts.filter(|host| answers.public_dns.iter().any(|entry| entry.resolves(host))).collect();
    let hides = if hidden.is_empty() {
        String::new()
    } else {
        format!(" Nobody looks for it while DNS answers for {}.", spell(hidden))
    };
    found.organisation(
        Warning,
        "/organisation/autodiscover",
        format!(
            "Outlook asks once for permission, and some phones never look, before Autodiscover is \
             found by SRV record for {}.{hides}",
            spell(further)
        ),
        "Check which clients these people use; no record may answer for autodiscover. and the \
         domain, not even a wildcard.",
    );
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{AutodiscoverMode, Exposure};

    fn by_srv() -> Plan {
        let mut plan = case();
        plan.organisation.mail_domains.push("fabrikam.com".into());
        plan.organisation.autodiscover = Some(AutodiscoverMode::Srv);
        plan
    }

    #[test]
    fn further_domains_are_named_and_the_first_is_not() {
        let found = findings("CRT-09", &by_srv());
        assert_eq!(found[0].1, "/organisation/autodiscover");
        assert!(found[0].2.ends_with("for fabrikam.com."), "{found:?}");
    }

    #[test]
    fn a_record_that_answers_hides_the_srv_record() {
        let mut plan = by_srv();
        plan.organisation.public_dns = vec!["*.fabrikam.com".into(), "mail.contoso.com".into()];
        let found = findings("CRT-09", &plan);
        assert!(found[0].2.contains("answers for autodiscover.fabrikam.com"), "{found:?}");
    }

    #[test]
    fn one_domain_another_way_or_nobody_outside_is_fine() {
        let mut plan = by_srv();
        plan.organisation.mail_domains.truncate(1);
        assert_eq!(severities("CRT-09", &plan), "");
        let mut plan = by_srv();
        plan.organisation.autodiscover = Some(AutodiscoverMode::San);
        assert_eq!(severities("CRT-09", &plan), "");
        let mut plan = by_srv();
        for exposure in plan.sites[0].exposure.values_mut() {
            *exposure = Exposure::Internal;
        }
        assert_eq!(severities("CRT-09", &plan), "");
    }
}
