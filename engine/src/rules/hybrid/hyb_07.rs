//! ## What it looks at
//! Whether Exchange Online reaches the servers through the Hybrid Agent.
//!
//! ## Why it matters
//! The agent carries free/busy from the cloud and mailbox moves, and nothing else: no mail, no
//! message tracking, no search across both sides. It serves one Exchange organisation by one
//! migration endpoint and is bound to one server name, so that a failure of that server stops both.
//! In return nothing has to come in on port 443 for hybrid, and Exchange Web Services may stay
//! inside.
//!
//! ## What to do
//! Register the balancer's inside name, or a second agent. Plan mail flow by itself: port 25 and its
//! certificate are needed as without the agent.
//!
//! ## Source
//! Microsoft, "Hybrid Agent", of 2021 (github.com/MicrosoftDocs/OfficeDocs-Exchange), and its later
//! text as an excerpt (docs.microsoft.com/exchange/hybrid-deployment/hybrid-agent).

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::HybridKind;

pub(super) const RULE: Rule = Rule {
    id: "HYB-07",
    title: "What the Hybrid Agent does not carry",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.hybrid_kind != Some(HybridKind::Agent) {
        return;
    }
    found.organisation(
        Advice,
        "/organisation/hybridKind",
        "The Hybrid Agent carries free/busy from the cloud and mailbox moves, nothing else, and is \
         bound to one server name: no mail, no message tracking, no search across both sides.",
        "Register the balancer's inside name or a second agent, and plan mail flow by itself.",
    );
}

#[cfg(test)]
mod tests {
    use super::super::shared::tests::hybrid;
    use crate::rules::test::{findings, severities};
    use crate::terms::HybridKind;

    #[test]
    fn only_the_agent_has_these_limits() {
        let found = findings("HYB-07", &hybrid(Some(HybridKind::Agent)));
        assert_eq!((found[0].0, &*found[0].1), ("advice", "/organisation/hybridKind"));
        assert_eq!(severities("HYB-07", &hybrid(Some(HybridKind::Classic))), "");
        assert_eq!(severities("HYB-07", &hybrid(None)), "");
    }

    #[test]
    fn without_hybrid_the_answer_is_ignored() {
        let mut plan = hybrid(Some(HybridKind::Agent));
        plan.organisation.hybrid = Some(false);
        assert_eq!(severities("HYB-07", &plan), "");
    }
}
