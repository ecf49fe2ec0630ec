//! ## What it looks at
//! Whether a balancer that puts its own address in place of the client's has enough addresses for
//! the concurrent users of the site. One address gives about 64,000 connections to one server and
//! port. The plan counts 10 connections a user for Outlook over RPC or Outlook Anywhere, 4 where
//! MAPI over HTTP is used, and spreads them over one server less than there are.
//!
//! ## Why it matters
//! The balancer runs out of source ports long before Exchange runs out of processor, and what is
//! seen then is an Outlook that sometimes connects and sometimes doesn't. Some devices keep one
//! table for all servers, and need as many addresses as if there were a single server.
//!
//! ## What to do
//! Give the balancer the number of addresses that the finding names, or let the servers see the
//! clients' addresses.
//!
//! ## Source
//! The arithmetic is general knowledge; the limit as a known one of Outlook Anywhere in Microsoft's
//! "Outlook Anywhere Scalability" white paper, TechNet Library, cc540453.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::balancers::snat_addresses;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-34",
    title: "Source translation needs enough addresses",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.hides_clients()) {
        let Some(users) = site.given.users else { continue };
        let mapi_http = site.uses(Protocol::MapiHttp);
        let needed = snat_addresses(users, mapi_http, site.servers.len());
        let planned = site.given.balancer.snat_addresses.unwrap_or(1);
        if needed <= u64::from(planned) {
            continue;
        }
        found.site(
            Warning,
            site,
            site.at("balancer/snatAddresses"),
            format!(
                "{users} users of {} need {needed} addresses for source translation at the \
                 balancer; the plan has {planned}.",
                site.title()
            ),
            format!("Plan {needed} addresses, more if the device counts all servers as one."),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{BalancerKind, Nat, Version};

    fn translating(mut plan: Plan, users: u32) -> Plan {
        plan.sites[0].users = Some(users);
        plan.sites[0].balancer.nat = Some(Nat::Snat);
        plan
    }

    #[test]
    fn one_address_serves_6400_users_of_two_servers() {
        assert_eq!(severities("LB-34", &translating(case(), 6400)), "");
        let found = findings("LB-34", &translating(case(), 6401));
        let at = "/sites/0/balancer/snatAddresses";
        assert_eq!((found.len(), found[0].0, &*found[0].1), (1, "warning", at));
    }

    #[test]
    fn the_answer_counts() {
        let mut plan = translating(case(), 6401);
        plan.sites[0].balancer.snat_addresses = Some(2);
        assert_eq!(severities("LB-34", &plan), "");
    }

    #[test]
    fn mapi_over_http_needs_fewer() {
        assert_eq!(severities("LB-34", &translating(case_of(Version::V2016), 16_000)), "");
        assert_eq!(severities("LB-34", &translating(case_of(Version::V2016), 16_001)), "warning");
    }

    #[test]
    fn without_users_translation_or_a_device_there_is_nothing_to_count() {
        let mut plan = translating(case(), 50_000);
        plan.sites[0].users = None;
        assert_eq!(severities("LB-34", &plan), "");
        let mut plan = translating(case(), 50_000);
        plan.sites[0].balancer.nat = None;
        assert_eq!(severities("LB-34", &plan), "");
        let mut plan = translating(case(), 50_000);
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        assert_eq!(severities("LB-34", &plan), "");
    }
}
