//! ## What it looks at
//! Extended Protection beside a hybrid connection: a warning with the Hybrid Agent, advice while it
//! is not known how Exchange Online comes in.
//!
//! ## Why it matters
//! The agent sits between Exchange Online and the server and opens TLS, so the token that binds a
//! sign-in to its connection never fits. With Extended Protection on the front end of Exchange Web
//! Services nothing that the agent brings is let in.
//!
//! ## What to do
//! Leave the front end of Exchange Web Services without Extended Protection on the servers that the
//! agent publishes: `-ExcludeVirtualDirectories EWSFrontEnd` of ExchangeExtendedProtectionManagement.
//! Keep mailboxes off these servers, and let only the agent's machine reach their port 443.
//!
//! ## Source
//! Microsoft CSS-Exchange, "Extended Protection" and ExchangeExtendedProtectionManagement.ps1
//! (github.com/microsoft/CSS-Exchange).

use crate::design::Scene;
use crate::design::Severity::{Advice, Warning};
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::HybridKind;

pub(super) const RULE: Rule = Rule {
    id: "HYB-08",
    title: "The Hybrid Agent and Extended Protection",
    versions: FROM_2013,
    severities: &[Warning, Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let answers = &scene.answers;
    let (severity, whether) = match answers.hybrid_kind {
        _ if !answers.extended_protection || !answers.hybrid => return,
        Some(HybridKind::Classic) => return,
        Some(HybridKind::Agent) => (Warning, "The Hybrid Agent"),
        None => (Advice, "If it is used, the Hybrid Agent"),
    };
    found.organisation(
        severity,
        "/organisation/extendedProtection",
        format!(
            "{whether} opens TLS on the way to Exchange Web Services, and Extended Protection \
             refuses what it brings."
        ),
        "Leave EWSFrontEnd without it on the servers that the agent publishes, keep mailboxes off \
         them, and let only the agent's machine reach their port 443.",
    );
}

#[cfg(test)]
mod tests {
    use super::super::shared::tests::hybrid;
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{HybridKind, Version};

    #[test]
    fn the_agent_sits_between() {
        let mut plan = case_of(Version::Se);
        plan.organisation.hybrid = Some(true);
        assert_eq!(severities("HYB-08", &plan), "advice");
        plan.organisation.hybrid_kind = Some(HybridKind::Agent);
        let found = findings("HYB-08", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("warning", "/organisation/extendedProtection"));
        plan.organisation.hybrid_kind = Some(HybridKind::Classic);
        assert_eq!(severities("HYB-08", &plan), "");
    }

    #[test]
    fn without_extended_protection_nothing_is_compared() {
        let mut plan = case_of(Version::Se);
        plan.organisation.hybrid = Some(true);
        plan.organisation.extended_protection = Some(false);
        assert_eq!(severities("HYB-08", &plan), "");
        assert_eq!(severities("HYB-08", &hybrid(Some(HybridKind::Agent))), "");
    }
}
