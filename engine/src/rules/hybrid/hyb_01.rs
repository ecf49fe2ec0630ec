//! ## What it looks at
//! Where the public records of Autodiscover lead while there is a hybrid connection. Where no site
//! can be reached for it, HYB-05 speaks instead.
//!
//! ## Why it matters
//! The servers here know which mailboxes have moved and send those clients on to Exchange Online.
//! The cloud does not know which mailboxes have not moved. Pointed there too early, Autodiscover
//! finds nothing for everybody who is still here, and Exchange Online cannot look up free/busy
//! times on this side.
//!
//! ## What to do
//! Leave the public records of Autodiscover on these servers until the last mailbox has moved.
//!
//! ## Source
//! Rhoderick Milne, blogs.technet.microsoft.com/rmilne, April 2015; that Exchange Online needs
//! Autodiscover here from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "HYB-01",
    title: "Autodiscover stays on these servers",
    versions: ALL,
    severities: &[Advice],
    check,
};

const AT: &str = "/organisation/hybrid";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.hybrid {
        return;
    }
    let mut landing = scene.sites.iter().filter(|site| {
        !site.servers.is_empty()
            && site.exposure(Protocol::Autodiscover).outside()
            && scene.frame.lands(site)
    });
    if landing.next().is_some() {
        let message = "With a hybrid connection, Autodiscover on the internet has to lead here.";
        let fix = "Leave its public records here until the last mailbox has moved.";
        found.organisation(Advice, AT, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::{Exposure, Protocol};

    fn hybrid() -> Plan {
        let mut plan = case();
        plan.organisation.hybrid = Some(true);
        plan
    }

    #[test]
    fn without_a_hybrid_connection_it_is_nobodys_business() {
        assert_eq!(severities("HYB-01", &case()), "");
    }

    #[test]
    fn with_one_it_is_to_stay() {
        assert_eq!(severities("HYB-01", &hybrid()), "advice");
    }

    #[test]
    fn without_autodiscover_from_outside_another_rule_speaks() {
        let mut plan = hybrid();
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        plan.sites[0].exposure.insert(Protocol::Autodiscover, Exposure::Internal);
        assert_eq!(severities("HYB-01", &plan), "");
        assert_eq!(severities("HYB-05", &plan), "warning");
    }
}
