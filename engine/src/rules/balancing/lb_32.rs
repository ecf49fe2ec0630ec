//! ## What it looks at
//! A balancer that puts its own address in place of the client's (source NAT).
//!
//! ## Why it matters
//! To the servers everybody looks like the balancer. The logs of Exchange and IIS name one address
//! for all, a second balancer or a throttling rule that goes by addresses treats all users as one,
//! and nobody can tell which phone keeps trying the wrong password. For HTTP the balancer can add
//! the address in a header, which takes opening TLS; RPC, POP, IMAP and SMTP have no such header.
//!
//! ## What to do
//! Let the servers see the clients' addresses where the network allows it: the balancer as their
//! way back, or direct server return. Otherwise insert X-Forwarded-For at layer 7 and log it.
//!
//! ## Source
//! F5 Networks, solution 4816, on X-Forwarded-For; lbwiki.com, "Non-Transparency".

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-32",
    title: "Source translation hides the client",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        if !site.hides_clients() || rows.is_empty() {
            continue;
        }
        let fix = if site.balancer_tls.ends_here() {
            "Insert X-Forwarded-For for HTTPS and log it, or keep the clients' addresses."
        } else {
            "Keep the clients' addresses, or open TLS at layer 7 to insert X-Forwarded-For."
        };
        found.site(
            Warning,
            site,
            site.at("balancer/nat"),
            format!("At {} every client looks like the balancer to the servers.", site.title()),
            fix,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{BalancerKind, Nat, Tls};

    #[test]
    fn only_source_translation_hides_the_client() {
        let mut plan = case();
        assert_eq!(severities("LB-32", &plan), "");
        plan.sites[0].balancer.nat = Some(Nat::Dnat);
        assert_eq!(severities("LB-32", &plan), "");
        plan.sites[0].balancer.nat = Some(Nat::Snat);
        let found = findings("LB-32", &plan);
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "warning", "/sites/0/balancer/nat")
        );
    }

    #[test]
    fn what_to_do_depends_on_whether_http_can_be_read() {
        let fix = |tls| {
            let mut plan = case();
            plan.sites[0].balancer.nat = Some(Nat::Snat);
            plan.sites[0].balancer.tls = Some(tls);
            let found = crate::design(&plan).findings;
            found.into_iter().find(|finding| finding.rule == "LB-32").unwrap().fix
        };
        assert!(fix(Tls::Bridge).starts_with("Insert"));
        assert!(fix(Tls::Passthrough).starts_with("Keep"));
    }

    #[test]
    fn without_a_device_nothing_translates() {
        let mut plan = case();
        plan.sites[0].balancer.nat = Some(Nat::Snat);
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        assert_eq!(severities("LB-32", &plan), "");
    }
}
