//! ## What it looks at
//! Whether Autodiscover can be reached from the internet where Outlook Anywhere, MAPI over HTTP,
//! ActiveSync or Exchange Web Services can. It looks at the answers, before Outlook brings along
//! what it needs.
//!
//! ## Why it matters
//! Clients find everything else by Autodiscover. Without it outside, Outlook has no free/busy
//! times, no out of office and no address book there, phones have to be set up by hand, and other
//! organisations cannot look into calendars.
//!
//! ## What to do
//! Expose Autodiscover from the internet as well. It needs a name for each mail domain, or another
//! way to find it.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Autodiscover service in Exchange Server" and
//! "Digital certificates and encryption in Exchange Server"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "EXP-15",
    title: "Autodiscover goes outside with the others",
    versions: ALL,
    severities: &[Warning],
    check,
};

/// Protocols whose clients outside are lost without Autodiscover.
const LED_BY_IT: [Protocol; 4] =
    [Protocol::Ews, Protocol::OutlookAnywhere, Protocol::ActiveSync, Protocol::MapiHttp];

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        let outside = |protocol: Protocol| site.exposures.before_outlook(protocol).outside();
        if outside(Protocol::Autodiscover) || !LED_BY_IT.into_iter().any(outside) {
            continue;
        }
        let led: Vec<_> = LED_BY_IT.into_iter().filter(|protocol| outside(*protocol)).collect();
        found.site(
            Warning,
            site,
            site.at("exposure/autodiscover"),
            format!(
                "Clients from the internet use {} at {}, but not Autodiscover.",
                Protocol::titles(&led, scene.answers.version),
                site.title()
            ),
            "Expose Autodiscover from the internet too.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Protocol};

    fn without_autodiscover() -> Plan {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Autodiscover, Exposure::Internal);
        plan
    }

    #[test]
    fn with_autodiscover_outside_it_is_fine() {
        assert_eq!(severities("EXP-15", &case()), "");
    }

    #[test]
    fn without_it_the_others_are_named() {
        let found = findings("EXP-15", &without_autodiscover());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].2.contains("Exchange Web Services, Outlook Anywhere and ActiveSync"));
    }

    #[test]
    fn the_web_client_alone_needs_none() {
        let mut plan = without_autodiscover();
        plan.sites[0].exposure.retain(|protocol, _| {
            matches!(protocol, Protocol::Owa | Protocol::Ecp | Protocol::Autodiscover)
        });
        assert_eq!(severities("EXP-15", &plan), "");
    }

    #[test]
    fn what_is_held_inside_leads_nobody() {
        let mut plan = without_autodiscover();
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("EXP-15", &plan), "");
    }
}
