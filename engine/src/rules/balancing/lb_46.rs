//! ## What it looks at
//! SMTP on port 25 or 587 through a balancer that puts its own address in place of the sender's.
//!
//! ## Why it matters
//! A receive connector allows a number of connections from one source, 20 on a new custom
//! connector. Behind source translation the balancer is the one source of all mail, so the
//! twenty-first message waits, on a busy morning and not in the test.
//!
//! ## What to do
//! Keep the senders' addresses for SMTP. Where that can't be had, raise
//! MaxInboundConnectionPerSource on those connectors on purpose, and with it
//! MaxInboundConnectionPercentagePerSource: by default one source gets two percent of what is left.
//!
//! ## Source
//! rischwen, blogs.technet.com, December 2012; Microsoft, Exchange PowerShell reference,
//! Set-ReceiveConnector (github.com/MicrosoftDocs/office-docs-powershell).

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::balancers::CONNECTIONS_PER_SOURCE;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-46",
    title: "One source for all mail",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.hides_clients()) {
        let mail = site.uses(Protocol::Smtp) || site.uses(Protocol::Submission);
        if !mail || site.servers.is_empty() {
            continue;
        }
        found.site(
            Warning,
            site,
            site.at("balancer/nat"),
            format!(
                "At {} all SMTP comes from the balancer's address; a new custom receive connector \
                 takes {CONNECTIONS_PER_SOURCE} connections from one source.",
                site.title()
            ),
            "Keep the senders' addresses, or raise MaxInboundConnectionPerSource and \
             MaxInboundConnectionPercentagePerSource there.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Nat, Protocol};

    #[test]
    fn either_port_behind_source_translation_is_a_warning() {
        for protocol in [Protocol::Smtp, Protocol::Submission] {
            let mut plan = case();
            plan.sites[0].exposure.insert(protocol, Exposure::Both);
            assert_eq!(severities("LB-46", &plan), "", "{protocol:?}");
            plan.sites[0].balancer.nat = Some(Nat::Snat);
            let found = findings("LB-46", &plan);
            assert_eq!(found.len(), 1, "{protocol:?}");
            assert_eq!((found[0].0, &*found[0].1), ("warning", "/sites/0/balancer/nat"));
        }
    }

    #[test]
    fn without_smtp_there_is_nothing_to_count() {
        let mut plan = case();
        plan.sites[0].balancer.nat = Some(Nat::Snat);
        plan.sites[0].exposure.insert(Protocol::Imap, Exposure::Both);
        assert_eq!(severities("LB-46", &plan), "");
    }
}
