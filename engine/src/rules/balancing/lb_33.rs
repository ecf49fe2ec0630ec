//! ## What it looks at
//! HTTPS of Exchange 2010 where the source address is the only thing that keeps a client on its
//! server: a layer 4 balancer, Windows NLB, or layer 7 without opening TLS.
//!
//! ## Why it matters
//! A thousand phones of one mobile carrier, a branch behind one firewall, everybody behind one
//! proxy: they share an address, so they share a server. It is harmless until more users than one
//! server's share come from a single address; then one server is busy and the others wait.
//!
//! ## What to do
//! Find out how many users come from the largest single address. If they are more than an even
//! share, go by cookie or by the Authorization header at layer 7. The plan doesn't ask for that
//! number, so it doesn't judge it.
//!
//! ## Source
//! Mike Hall, blogs.technet.com, 5 September 2012; Microsoft, "Load balancing" (Exchange 2013);
//! TechNet Wiki 1267, "How to Configure SSL Offloading in Exchange 2010".

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-33",
    title: "Users behind one address land on one server",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;
    use crate::terms::{BalancerKind, Protocol, Tls};

    #[test]
    fn it_explains_https_that_goes_by_the_address() {
        let mut plan = case();
        assert_eq!(explains("LB-33", &plan), []);
        plan.sites[0].balancer.tls = Some(Tls::Passthrough);
        let explained = explains("LB-33", &plan);
        assert!(explained.contains(&Protocol::Owa), "{explained:?}");
        assert!(!explained.contains(&Protocol::MapiRpc), "RPC has nothing else: {explained:?}");
        assert!(!explained.contains(&Protocol::Oab), "no affinity: {explained:?}");
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        assert_eq!(explains("LB-33", &plan), explained);
    }
}
