//! ## What it looks at
//! Whether Microsoft still supports the version of Exchange that is planned, on the day of the
//! plan; without a date, the state at the end of 2026 is taken. Exchange 2010 ended on 13 October
//! 2020, 2013 on 11 April 2023, 2016 and 2019 on 14 October 2025; only the Subscription Edition has
//! no end. It is asked once a site has servers.
//!
//! ## Why it matters
//! An unsupported server gets no security updates, and Exchange faces the internet. For 2016 and
//! 2019 security updates were sold in two periods, until 14 April and until 31 October 2026, which
//! bought time for the move and nothing else; after that SUP-02 speaks. There are good reasons to plan for an old version all the same: to put an existing
//! organisation in order, or as a step on the way to a later one.
//!
//! ## What to do
//! Say why the old version is the target, and by when it will be gone. If it is not a step on the
//! way, plan for the Subscription Edition.
//!
//! ## Source
//! From general knowledge: Microsoft's product lifecycle pages; the end of 2013 also in Microsoft
//! Learn, "Configure Windows Extended Protection in Exchange Server"; the periods of paid updates
//! from reports on the Exchange Team's announcement (petri.com), the last day from general
//! knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::versions::{Paid, end_of_support, paid_until, paid_updates};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Choice;

pub(super) const RULE: Rule = Rule {
    id: "SUP-01",
    title: "The planned version is supported",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let version = scene.answers.version;
    let Some(end) = end_of_support(version) else { return };
    let nothing_yet = scene.sites.iter().all(|site| site.servers.is_empty());
    if nothing_yet || scene.answers.date.is_some_and(|date| date <= end) {
        return;
    }
    let paid = paid_updates(version, scene.answers.date);
    let until = paid.and_then(paid_until).map(|day| day.to_string()).unwrap_or_default();
    let sold = match paid {
        None => String::new(),
        Some(Paid::First) => {
            format!(" Security updates can be bought, in a first period until {until}.")
        }
        Some(Paid::Second) => format!(
            " Security updates can be bought in a second and last period, May to October 2026 \
             (until {until}), a purchase of its own, for 2016 CU23, 2019 CU14 and CU15 only."
        ),
        // SUP-02 says both.
        Some(Paid::Over) => return,
    };
    found.organisation(
        Warning,
        "/organisation/exchange",
        format!("Microsoft's support for Exchange {} ended on {end}.{sold}", version.key()),
        "Note why it is the target and by when it will be gone, or plan for Exchange SE.",
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{Choice, Version};

    #[test]
    fn every_old_version_is_told_with_its_day() {
        for version in Version::TARGETS.iter().filter(|version| **version != Version::Se) {
            let mut plan = case_of(*version);
            plan.date = Some("2026-10-31".into());
            let found = findings("SUP-01", &plan);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/organisation/exchange"));
            assert!(found[0].2.contains(version.key()), "{found:?}");
        }
        assert_eq!(severities("SUP-01", &case_of(Version::Se)), "");
    }

    #[test]
    fn a_plan_without_a_server_has_no_target_yet() {
        let mut plan = case_of(Version::V2010);
        plan.sites[0].servers.clear();
        assert_eq!(severities("SUP-01", &plan), "");
    }

    #[test]
    fn while_updates_are_sold_it_says_so_and_afterwards_another_rule_speaks() {
        let mut plan = case_of(Version::V2016);
        let mut said = |date: &str| {
            plan.date = Some(date.into());
            findings("SUP-01", &plan).pop().map(|found| found.2).unwrap_or_default()
        };
        assert!(said("2026-04-14").contains("until 2026-04-14"));
        assert!(said("2026-04-15").contains("October 2026"));
        assert_eq!(said("2026-11-01"), "");
        assert_eq!(said("2025-10-14"), "");
    }

    #[test]
    fn a_plan_of_its_time_is_fine() {
        let mut plan = case_of(Version::V2010);
        plan.date = Some("2020-10-13".into());
        assert_eq!(severities("SUP-01", &plan), "");
        plan.date = Some("2020-10-14".into());
        assert_eq!(severities("SUP-01", &plan), "warning");
        plan.date = Some("soon".into());
        assert_eq!(severities("SUP-01", &plan), "warning");
    }
}
