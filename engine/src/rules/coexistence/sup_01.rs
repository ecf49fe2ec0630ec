//! ## What it looks at
//! Whether Microsoft still supports the version of Exchange that is planned, on the day of the
//! plan; without a date, today's state is taken. Exchange 2010 ended on 13 October 2020, 2013 on
//! 11 April 2023, 2016 and 2019 on 14 October 2025; only the Subscription Edition has no end. It is
//! asked once a site has servers.
//!
//! ## Why it matters
//! An unsupported server gets no security updates, and Exchange faces the internet. For 2016 and
//! 2019 extended security updates can be bought for a time, which buys time for the move and
//! nothing else. There are good reasons to plan for an old version all the same: to put an existing
//! organisation in order, or as a step on the way to a later one.
//!
//! ## What to do
//! Say why the old version is the target, and by when it will be gone. If it is not a step on the
//! way, plan for the Subscription Edition.
//!
//! ## Source
//! From general knowledge: Microsoft's product lifecycle pages; the end of 2013 also in Microsoft
//! Learn, "Configure Windows Extended Protection in Exchange Server".

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::versions::end_of_support;
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
    found.organisation(
        Warning,
        "/organisation/exchange",
        format!("Microsoft's support for Exchange {} ended on {end}.", version.key()),
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
            let found = findings("SUP-01", &case_of(*version));
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
