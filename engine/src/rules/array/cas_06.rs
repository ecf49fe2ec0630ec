//! ## What it looks at
//! Whether the name of a CAS array resolves on the internet: it is among the names that are known
//! to be there, or a public wildcard record such as `*.contoso.com` answers for it.
//!
//! ## Why it matters
//! Outlook on the road looks the array up first. Where the name resolves, Outlook tries RPC to a
//! port that is closed outside, waits, and only then goes on with HTTPS; where it does not resolve
//! it goes on at once. How long the wait is depends on the firewall: one that rejects TCP 135 is
//! quick, one that drops it silently is slow, from ten to over thirty seconds by one account.
//!
//! ## What to do
//! Give the array a name that only internal DNS knows. Its record in the plan stands in the
//! internal zone only.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Brian Day, "Demystifying the CAS Array Object", part 2, Exchange Team blog, 28 March
//! 2012; the length of the wait by one blog only.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Host;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "CAS-06",
    title: "The array does not resolve outside",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.public_dns.is_empty() {
        return;
    }
    let public: BTreeSet<&str> = scene.answers.public_dns.iter().map(Host::as_str).collect();
    for (site, array) in scene.arrays() {
        let Some(host) = &array.host else { continue };
        let Some(record) = answering(host, &public) else { continue };
        let (title, at) = (site.title(), site.at("names/array"));
        let message = if record == host.as_str() {
            format!("{host}, the array of {title}, resolves on the internet.")
        } else {
            format!("{host}, the array of {title}, resolves on the internet by {record}.")
        };
        let fix = "Call the array something that only internal DNS knows, or Outlook on the road \
                   waits for a closed port before it starts.";
        found.site(Warning, site, at, message, fix);
    }
}

/// The public record that answers for a name: its own, or a wildcard at any depth.
fn answering(host: &Host, public: &BTreeSet<&str>) -> Option<String> {
    if public.contains(host.as_str()) {
        return Some(host.to_string());
    }
    let parents = std::iter::successors(host.parent(), |parent| Some(parent.split_once('.')?.1));
    parents.map(|parent| format!("*.{parent}")).find(|star| public.contains(star.as_str()))
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn names_of_other_things_may_resolve() {
        let mut plan = case();
        plan.organisation.public_dns = vec!["mail.contoso.com".into(), "*.fabrikam.com".into()];
        assert_eq!(severities("CAS-06", &plan), "");
    }

    #[test]
    fn a_record_of_its_own_is_a_warning() {
        let mut plan = case();
        plan.organisation.public_dns = vec!["Outlook.corp.contoso.com.".into()];
        assert_eq!(severities("CAS-06", &plan), "warning");
    }

    #[test]
    fn a_wildcard_answers_at_any_depth() {
        let mut plan = case();
        plan.organisation.public_dns = vec!["*.contoso.com".into()];
        let found = findings("CAS-06", &plan);
        assert!(found[0].2.ends_with("by *.contoso.com."), "{found:?}");
    }

    #[test]
    fn without_an_array_nothing_resolves() {
        let mut plan = case();
        plan.organisation.public_dns = vec!["*.contoso.com".into()];
        plan.sites[0].mailboxes = Some(false);
        assert_eq!(severities("CAS-06", &plan), "");
    }
}
