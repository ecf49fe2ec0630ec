//! ## What it looks at
//! Whether a site lets Exchange Web Services in from the internet while Exchange Online is to come
//! in by itself: an error where that is answered, a warning while it may still be the Hybrid Agent.
//!
//! ## Why it matters
//! The cloud comes in through Exchange Web Services, even when no user does: free/busy, MailTips and
//! mailbox moves ask for /EWS/Exchange.asmx/wssecurity and /EWS/mrsproxy.svc on port 443. One site is
//! enough; its servers fetch from the others.
//!
//! ## What to do
//! Publish Exchange Web Services at a site that faces the internet, without a logon in front of it.
//! Or choose the Hybrid Agent, which asks from inside.
//!
//! ## Source
//! Microsoft, "Hybrid deployment prerequisites", table of protocols and endpoints
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange PowerShell reference,
//! Set-WebServicesVirtualDirectory.

use super::shared::{severity, way_in};
use crate::design::Severity::{Error, Warning};
use crate::design::{Scene, hybrid};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "HYB-03",
    title: "Exchange Online reaches Exchange Web Services",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !hybrid::lacks_web_services(&scene.sites, &scene.answers) {
        return;
    }
    let Some(site) = hybrid::way_in(&scene.sites) else { return };
    found.site(
        severity(scene),
        site,
        site.at("exposure/ews"),
        "Exchange Online has no way to Exchange Web Services here: free/busy, MailTips and mailbox \
         moves need /EWS/Exchange.asmx/wssecurity and /EWS/mrsproxy.svc on 443.",
        way_in(site, "publish Exchange Web Services without a logon in front of it"),
    );
}

#[cfg(test)]
mod tests {
    use super::super::shared::tests::{hybrid, inside_only};
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{HybridKind, Protocol};

    #[test]
    fn the_cloud_needs_a_way_in() {
        let mut plan = hybrid(None);
        assert_eq!(severities("HYB-03", &plan), "");
        inside_only(&mut plan, Protocol::Ews);
        let found = findings("HYB-03", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("warning", "/sites/0/exposure/ews"));
        plan.organisation.hybrid_kind = Some(HybridKind::Classic);
        assert_eq!(severities("HYB-03", &plan), "error");
    }

    #[test]
    fn the_agent_and_plans_without_hybrid_need_none() {
        let mut plan = hybrid(Some(HybridKind::Agent));
        inside_only(&mut plan, Protocol::Ews);
        assert_eq!(severities("HYB-03", &plan), "");
        let mut plan = case();
        inside_only(&mut plan, Protocol::Ews);
        assert_eq!(severities("HYB-03", &plan), "");
    }
}
