//! ## What it looks at
//! Exchange 2016 or 2019, planned or still there, after 31 October 2026; without a date of the plan
//! that day is taken as past.
//!
//! ## Why it matters
//! Support ended on 14 October 2025. Security updates were sold until October 2026, in two periods;
//! there is no third. From then on no hole in these servers is closed any more, whoever pays, and
//! they face the internet.
//!
//! ## What to do
//! Plan for the Subscription Edition. As a step on the way, 2016 and 2019 need a day on which the
//! last server is gone; note it as a decision.
//!
//! ## Source
//! Reports on the Exchange Team's announcement of the second period (petri.com and others); the
//! last day from general knowledge, sources say October 2026.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::versions::{Paid, end_of_support, paid_until, paid_updates};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Version, list};

pub(super) const RULE: Rule = Rule {
    id: "SUP-02",
    title: "Paid security updates are over",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let over = |version: &Version| paid_updates(*version, scene.answers.date) == Some(Paid::Over);
    let target = scene.answers.version;
    let mut told = |at: &str, versions: &[Version], fix: &str| {
        let Some(end) = versions.first().and_then(|version| end_of_support(*version)) else {
            return;
        };
        let Some(last) = paid_until(Paid::Second) else { return };
        let keys: Vec<&str> = versions.iter().map(|version| version.key()).collect();
        let gets = if keys.len() == 1 { "gets" } else { "get" };
        let message = format!(
            "Exchange {} {gets} no more security updates: support ended on {end}, the last paid \
             period on {last}.",
            list(&keys)
        );
        found.organisation(Warning, at, message, fix);
    };
    if over(&target) {
        told(
            "/organisation/exchange",
            &[target],
            "Plan for Exchange SE, or note the day on which the last server is gone.",
        );
    }
    let old: Vec<Version> = scene.answers.legacy.iter().copied().filter(over).collect();
    if !old.is_empty() {
        told(
            "/organisation/legacy",
            &old,
            "Note the day on which the last of these servers is gone.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::Version;

    #[test]
    fn after_the_last_period_there_is_nothing_to_buy() {
        for version in [Version::V2016, Version::V2019] {
            let mut plan = case_of(version);
            let found = findings("SUP-02", &plan);
            assert_eq!((found[0].0, &*found[0].1), ("warning", "/organisation/exchange"));
            assert_eq!(severities("SUP-01", &plan), "");
            plan.date = Some("2026-10-31".into());
            assert_eq!(severities("SUP-02", &plan), "");
            plan.date = None;
            assert_eq!(severities("SUP-02", &plan), "warning");
        }
    }

    #[test]
    fn what_is_still_there_counts_too() {
        let mut plan = case_of(Version::Se);
        assert_eq!(severities("SUP-02", &plan), "");
        plan.organisation.legacy = vec![Version::V2016, Version::V2019];
        let found = findings("SUP-02", &plan);
        assert_eq!((found.len(), &*found[0].1), (1, "/organisation/legacy"));
        assert!(found[0].2.contains("2016 and 2019 get no more"), "{found:?}");
    }

    #[test]
    fn older_versions_never_had_them() {
        assert_eq!(severities("SUP-02", &case_of(Version::V2013)), "");
    }
}
