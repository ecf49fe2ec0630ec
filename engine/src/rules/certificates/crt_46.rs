//! ## What it looks at
//! Hybrid organisations: whether a public authority may be used.
//!
//! ## Why it matters
//! Exchange Online connects to the on-premises servers for free and busy times, mailbox moves and
//! mail, and it trusts public authorities only. The names are the outside Autodiscover host, the
//! host of Exchange Web Services and the host of the mail connector. The documentation suggests the
//! mail domain as subject. All servers that send or receive hybrid mail, Edge Transport servers
//! included, carry the same certificate; each forest has one of its own.
//!
//! ## What to do
//! Allow a public authority. Use one certificate with these names on every server that takes part.
//!
//! ## Source
//! Microsoft, hybrid deployments, certificate requirements
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, ExchangeHybrid/certificate-requirements.md).

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-46",
    title: "Hybrid needs a public certificate",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.hybrid && !scene.answers.public_ca {
        found.organisation(
            Error,
            "/organisation/publicCa",
            "Exchange Online trusts public authorities only, but no public authority may be used.",
            "Allow a public authority for what Exchange Online connects to, or do without hybrid.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn a_public_authority_is_fine() {
        let mut plan = case();
        plan.organisation.hybrid = Some(true);
        assert_eq!(severities("CRT-46", &plan), "");
        plan.organisation.public_ca = None;
        assert_eq!(severities("CRT-46", &plan), "");
    }

    #[test]
    fn an_internal_authority_is_not_enough() {
        let mut plan = case();
        plan.organisation.hybrid = Some(true);
        plan.organisation.public_ca = Some(false);
        plan.organisation.internal_ca = Some(true);
        plan.organisation.unmanaged_clients = Some(false);
        assert_eq!(findings("CRT-46", &plan)[0].1, "/organisation/publicCa");
        plan.organisation.hybrid = Some(false);
        assert_eq!(severities("CRT-46", &plan), "");
    }
}
