//! ## What it looks at
//! In which order an organisation moves while older versions still hold mailboxes, and whether
//! there is a direct way at all: from Exchange 2010 to 2019 or the Subscription Edition there is
//! none, nor from 2013 to the Subscription Edition, nor from 2013 to cumulative update 15 of 2019.
//!
//! ## Why it matters
//! A new server can fetch for an older one; an old server knows nothing of a newer one. So the
//! newest version belongs at the edge, with the older ones behind it. Done the other way round,
//! users whose mailbox has moved first are sent nowhere.
//!
//! ## What to do
//! Upgrade the sites that face the internet first, move the web name and Autodiscover to the newest
//! version, then the other sites. Exchange 2003 and 2007 get a legacy name. From 2010 to 2013 or
//! 2016 the name stays and the new servers fetch: enable Outlook Anywhere on every 2010 server with
//! the new external host, and NTLM in IIS. Where there is no direct way, go over the version
//! between, best one that is there already, and remove the old version before the next one comes.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Outlook Anywhere" in Exchange 2013 and "Network
//! ports" (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange Team, "Transitioning Client
//! Access to Exchange Server 2010"; the Subscription Edition from general knowledge.

use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::design::answers::Answers;
use crate::facts::versions::{is_direct, least_build, update_refuses, ways};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Protocol, Update, Version};

pub(super) const RULE: Rule = Rule {
    id: "EXP-29",
    title: "The order of a move",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

const AT: &str = "/organisation/legacy";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let Answers { version: target, target_update: update, legacy, .. } = &scene.answers;
    for old in legacy.iter().filter(|old| !is_direct(**old, *target, *update)) {
        let ways = ways(*old, *target, *update);
        let known = |step: &Version| legacy.contains(step);
        let there = ways.iter().find(|way| way.iter().all(known));
        let name = words(*target, *update);
        let message = format!("There is no direct way from Exchange {} to {name}.", old.key());
        let Some(way) = there.or(ways.first()) else {
            if old >= target {
                continue;
            }
            let fix = "No version between leads there either: take an earlier update first.";
            found.organisation(Error, AT, message, fix);
            continue;
        };
        let fix = if there.is_some() {
            format!(
                "Move its mailboxes to the {}{}",
                first(way, *target, " servers"),
                rest(*old, way, &name)
            )
        } else {
            over(*old, *target, &name, &ways)
        };
        found.organisation(Error, AT, message, fix);
    }
    let mut direct = legacy.iter().filter(|old| is_direct(**old, *target, *update));
    if direct.next().is_some() {
        let message = format!(
            "The web name and Autodiscover move to Exchange {} before the mailboxes do, at sites \
             that face the internet first.",
            target.key()
        );
        found.organisation(Warning, AT, message, order(scene));
    }
}

/// The target; its update where setup of another one would not refuse.
fn words(target: Version, update: Option<Update>) -> String {
    let refuses = |legacy: &Version| update_refuses(update, *legacy);
    let name = format!("Exchange {}", target.key());
    match update.filter(|_| Version::LEGACY.iter().any(refuses)) {
        Some(update) => format!("{name} {}", update.key()),
        None => name,
    }
}

/// The first step with the build that lets the next one join.
fn first(way: &[Version], target: Version, noun: &str) -> String {
    let Some(step) = way.first() else { return String::new() };
    let next = way.get(1).copied().unwrap_or(target);
    let build = least_build(*step, next).map_or_else(String::new, |build| format!(" ({build})"));
    format!("Exchange {}{noun}{build}", step.key())
}

/// The old version goes before the next one comes: two that cannot meet never stand together.
fn rest(old: Version, way: &[Version], name: &str) -> String {
    let later = way.iter().skip(1).map(|step| format!(", then go on to Exchange {}", step.key()));
    let later: String = later.collect();
    format!(", remove Exchange {}{later}, then introduce {name}.", old.key())
}

/// Over the newest version between; others that lead there as shortly stand behind.
fn over(old: Version, target: Version, name: &str, ways: &[Vec<Version>]) -> String {
    let Some(way) = ways.first() else { return String::new() };
    let others = ways.iter().skip(1).map(|way| format!(" or {}", first(way, target, "")));
    let others: String = others.collect();
    let own = first(way, target, "");
    // CU15 of the step would refuse the version that it is to take over (COX-03).
    let through_2019 = way.first() == Some(&Version::V2019) && old == Version::V2013;
    let note = if through_2019 { ", not CU15, whose setup refuses 2013," } else { "" };
    format!("Move everything to {own}{note}{others} first{}", rest(old, way, name))
}

fn order(scene: &Scene<'_>) -> &'static str {
    let anywhere = scene.sites.iter().any(|site| site.uses(Protocol::OutlookAnywhere));
    let keeps_its_name = scene.answers.version > Version::V2010;
    if anywhere && keeps_its_name && scene.answers.has_legacy(Version::V2010) {
        "Enable Outlook Anywhere on every 2010 server with the new external host and NTLM in IIS, \
         then move the names, then the mailboxes."
    } else {
        "Plan the move in that order: names at the internet-facing sites, other sites, mailboxes."
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{Update, Version};

    fn moving(from: &[Version], to: Version) -> Plan {
        let mut plan = case_of(to);
        plan.organisation.legacy = from.to_vec();
        plan
    }

    #[test]
    fn a_new_organisation_has_nothing_to_move() {
        assert_eq!(severities("EXP-29", &moving(&[], Version::V2016)), "");
    }

    #[test]
    fn a_direct_way_has_its_order() {
        let found = findings("EXP-29", &moving(&[Version::V2010], Version::V2016));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/organisation/legacy"));
    }

    #[test]
    fn outlook_anywhere_of_2010_is_made_ready_first() {
        let fix = |plan: &Plan| {
            let found = crate::design(plan).findings;
            found.into_iter().find(|finding| finding.rule == "EXP-29").unwrap().fix
        };
        let mut plan = moving(&[Version::V2010], Version::V2016);
        assert!(fix(&plan).contains("NTLM"));
        plan.sites[0].exposure.remove(&crate::terms::Protocol::OutlookAnywhere);
        assert!(!fix(&plan).contains("NTLM"));
        assert!(!fix(&moving(&[Version::V2007], Version::V2010)).contains("NTLM"));
    }

    #[test]
    fn where_there_is_no_direct_way_the_step_between_is_named() {
        let plan = moving(&[Version::V2010], Version::Se);
        assert_eq!(severities("EXP-29", &plan), "error");
        let findings = crate::design(&plan).findings;
        let said = findings.iter().find(|finding| finding.rule == "EXP-29").unwrap();
        assert!(said.fix.ends_with(
            "Move everything to Exchange 2016 (cumulative update 23) first, remove Exchange 2010, \
             then introduce Exchange SE."
        ));
    }

    fn fix(plan: &Plan) -> String {
        let found = crate::design(plan).findings;
        found.into_iter().find(|one| one.rule == "EXP-29").unwrap().fix
    }

    #[test]
    fn a_step_that_is_there_already_is_taken() {
        let plan = moving(&[Version::V2013, Version::V2016], Version::Se);
        assert_eq!(severities("EXP-29", &plan), "error warning");
        // Which update it is decides whether this is the rule that says so.
        assert!(fix(&plan).ends_with(
            "Move its mailboxes to the Exchange 2016 servers (cumulative update 23), remove \
             Exchange 2013, then introduce Exchange SE."
        ));
    }

    #[test]
    fn alone_it_goes_over_the_newest_that_takes_it() {
        let fix = fix(&moving(&[Version::V2013], Version::Se));
        let way = "Exchange 2019 (cumulative update 14), not CU15, whose setup refuses 2013, or \
                   Exchange 2016 (cumulative update 23) first";
        assert!(fix.contains(way), "{fix}");
    }

    #[test]
    fn every_step_of_a_longer_way_is_named() {
        let fix = fix(&moving(&[Version::V2003], Version::Se));
        assert!(fix.contains("Exchange 2010 (SP3 with rollup 11)"), "{fix}");
        assert!(fix.contains("then go on to Exchange 2016, then introduce Exchange SE."), "{fix}");
    }

    #[test]
    fn an_update_that_refuses_makes_the_way_longer() {
        let mut plan = moving(&[Version::V2013], Version::V2019);
        assert_eq!(severities("EXP-29", &plan), "warning");
        plan.organisation.target_update = Some(Update::Cu15);
        assert_eq!(severities("EXP-29", &plan), "error");
        assert!(fix(&plan).contains("Exchange 2016"), "{}", fix(&plan));
    }

    #[test]
    fn nobody_moves_backwards() {
        assert_eq!(severities("EXP-29", &moving(&[Version::V2016], Version::V2010)), "");
    }
}
