//! ## What it looks at
//! In which order an organisation moves while older versions still hold mailboxes, and whether
//! there is a direct way at all: from Exchange 2010 to 2019 or the Subscription Edition there is
//! none.
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
//! between.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Outlook Anywhere" in Exchange 2013 and "Network
//! ports" (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange Team, "Transitioning Client
//! Access to Exchange Server 2010"; the Subscription Edition from general knowledge.

use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::facts::versions::{least_build, step_towards};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Protocol, Version};

pub(super) const RULE: Rule = Rule {
    id: "EXP-29",
    title: "The order of a move",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

const AT: &str = "/organisation/legacy";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let target = scene.answers.version;
    for legacy in &scene.answers.legacy {
        let Some(step) = step_towards(*legacy, target) else { continue };
        if least_build(*legacy, target).is_none() {
            let (from, to, over) = (legacy.key(), target.key(), step.key());
            let message = format!("There is no direct way from Exchange {from} to Exchange {to}.");
            let fix = format!("Move everything to Exchange {over} first, then on.");
            found.organisation(Error, AT, message, fix);
        }
    }
    let mut direct =
        scene.answers.legacy.iter().filter(|legacy| least_build(**legacy, target).is_some());
    if direct.next().is_some() {
        let message = format!(
            "The web name and Autodiscover move to Exchange {} before the mailboxes do, at sites \
             that face the internet first.",
            target.key()
        );
        found.organisation(Warning, AT, message, order(scene));
    }
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
    use crate::terms::Version;

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
        assert!(said.fix.contains("Exchange 2016 first"), "{said:?}");
    }

    #[test]
    fn nobody_moves_backwards() {
        assert_eq!(severities("EXP-29", &moving(&[Version::V2016], Version::V2010)), "");
    }
}
