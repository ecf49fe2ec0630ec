//! ## What it looks at
//! A balancer with direct server return: requests pass it, answers go from the server straight to
//! the client. Advice on what the servers need; an error where the same balancer is to read HTTP
//! or to end TLS, which it can't when it never sees the answers.
//!
//! ## Why it matters
//! It is fast, and it is blind. The clients' addresses stay, which is good for SMTP and for logs.
//! In return only layer 4 is left: no cookie, no header, no certificate at the balancer.
//!
//! ## What to do
//! Give each server the virtual IP on a loopback adapter that doesn't answer ARP and registers nothing
//! in DNS, and put balancer and servers into the same layer 2 segment. Windows 2008 and later drops
//! such packets unless the weak host model is on: weakhostreceive and weakhostsend, on the loopback
//! adapter and on the network's. Let the address in at the servers' own firewall.
//!
//! ## Source
//! loadbalancer.org and Barracuda, guides to direct server return, as excerpts; the mode is listed in
//! the HAProxy and ALOHA guide for Exchange 2013; the rest from general knowledge.

use crate::design::Scene;
use crate::design::Severity::{Advice, Error};
use crate::design::site::SiteView;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{BalancerKind, Nat};

pub(super) const RULE: Rule = Rule {
    id: "LB-37",
    title: "Direct server return is fast and blind",
    versions: ALL,
    severities: &[Error, Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let returning = |site: &&SiteView<'_>| {
        site.has_device() && site.given.balancer.nat == Some(Nat::Dsr) && !site.servers.is_empty()
    };
    for site in scene.sites.iter().filter(returning) {
        let title = site.title();
        if site.balancer_tls.ends_here() || site.balancer == BalancerKind::Layer7 {
            found.site(
                Error,
                site,
                site.at("balancer/nat"),
                format!(
                    "The balancer of {title} is to read what clients say, but with direct server \
                     return it never sees the answers."
                ),
                "Choose address translation for layer 7, or layer 4 without opening TLS.",
            );
        }
        found.site(
            Advice,
            site,
            site.at("balancer/nat"),
            format!("The servers of {title} answer clients past the balancer."),
            "Put the virtual IP on a loopback adapter of each server, without ARP and DNS, in one \
             segment; switch weakhostreceive and weakhostsend on for both adapters, and let the \
             address in at the servers' firewall.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::{BalancerKind, Nat, Tls};

    fn returning(kind: BalancerKind, tls: Tls) -> Plan {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(kind);
        plan.sites[0].balancer.tls = Some(tls);
        plan.sites[0].balancer.nat = Some(Nat::Dsr);
        plan
    }

    #[test]
    fn at_layer_4_the_servers_need_something() {
        let mut plan = returning(BalancerKind::Layer4, Tls::Passthrough);
        assert_eq!(severities("LB-37", &plan), "advice");
        plan.sites[0].balancer.nat = Some(Nat::Dnat);
        assert_eq!(severities("LB-37", &plan), "");
    }

    #[test]
    fn what_has_to_see_the_answers_cannot_be_bypassed() {
        let severities = |kind, tls| severities("LB-37", &returning(kind, tls));
        assert_eq!(severities(BalancerKind::Layer7, Tls::Bridge), "error advice");
        assert_eq!(severities(BalancerKind::Layer7, Tls::Passthrough), "error advice");
        assert_eq!(severities(BalancerKind::Layer4, Tls::Bridge), "error advice");
    }

    #[test]
    fn without_a_device_or_servers_nothing_returns() {
        assert_eq!(severities("LB-37", &returning(BalancerKind::Wnlb, Tls::Passthrough)), "");
        let mut plan = returning(BalancerKind::Layer4, Tls::Passthrough);
        plan.sites[0].servers.clear();
        assert_eq!(severities("LB-37", &plan), "");
    }
}
