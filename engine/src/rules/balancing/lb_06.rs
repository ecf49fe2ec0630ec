//! ## What it looks at
//! Whether Exchange 2010 is meant to have one pool over several Active Directory sites: the names
//! of a datacentre pair answered as unbound, or one virtual IP entered for two sites.
//!
//! ## Why it matters
//! In Exchange 2010 the state of a client lives on its Client Access server, and an array belongs
//! to one Active Directory site. A pool across two sites sends clients to servers far from their
//! mailbox, whose site then proxies or redirects them back, or refuses. From Exchange 2013 the
//! front end only passes on, and one pool over the datacentres of a pair is good practice.
//!
//! ## What to do
//! Give each site its own pool, its own virtual IP and its own name.
//!
//! ## Source
//! Ross Smith IV's TechEd advice on load balancing Exchange 2010, as summed up by Quisitive;
//! Microsoft, "Exchange 2019 preferred architecture" (namespace design), for the later versions.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::NamespaceModel;
use std::collections::BTreeMap;
use std::net::IpAddr;

pub(super) const RULE: Rule = Rule {
    id: "LB-06",
    title: "No pool of Exchange 2010 spans two sites",
    versions: ONLY_2010,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let unbound = scene.given.organisation.namespace_model == Some(NamespaceModel::Unbound);
    if unbound && scene.has_several_sites() {
        found.organisation(
            Error,
            "/organisation/namespaceModel",
            "One name for both datacentres needs one pool over both, which Exchange 2010 cannot \
             have. The plan goes on with a name for each.",
            "Choose a name for each datacentre.",
        );
    }
    let mut known: BTreeMap<IpAddr, &str> = BTreeMap::new();
    for site in scene.sites.iter().filter(|site| site.has_vip()) {
        let vip = site.given.addresses.vip.as_deref().and_then(|text| text.trim().parse().ok());
        let Some(vip) = vip else { continue };
        if let Some(other) = known.insert(vip, site.title()) {
            found.site(
                Error,
                site,
                site.at("addresses/vip"),
                format!(
                    "{} and {other} have the same virtual IP {vip}, so one pool of Exchange 2010 \
                     spans two sites.",
                    site.title()
                ),
                "Give each site a virtual IP of its own with its own servers behind it.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, findings, severities, site};
    use crate::terms::{BalancerKind, NamespaceModel, Version};

    #[test]
    fn unbound_names_are_an_error_in_2010_only() {
        let mut plan = case();
        plan.organisation.namespace_model = Some(NamespaceModel::Unbound);
        assert_eq!(severities("LB-06", &plan), "", "one site");
        plan.sites.push(site("BR"));
        plan.organisation.namespace_model = Some(NamespaceModel::Bound);
        assert_eq!(severities("LB-06", &plan), "");
        plan.organisation.namespace_model = Some(NamespaceModel::Unbound);
        let found = findings("LB-06", &plan);
        assert_eq!((found.len(), &*found[0].1), (1, "/organisation/namespaceModel"));
        plan.organisation.exchange = Some(Version::V2016);
        assert_eq!(severities("LB-06", &plan), "");
    }

    fn two_sites(vips: [&str; 2], version: Version) -> Plan {
        let mut plan = case_of(version);
        plan.sites.push(site("BR"));
        for (site, vip) in plan.sites.iter_mut().zip(vips) {
            site.addresses.vip = Some(vip.into());
        }
        plan
    }

    #[test]
    fn one_virtual_ip_for_two_sites_is_an_error_in_2010_only() {
        let plan = two_sites(["10.0.0.1", "10.0.0.2"], Version::V2010);
        assert_eq!(severities("LB-06", &plan), "");
        let plan = two_sites(["10.0.0.1", " 10.0.0.1 "], Version::V2010);
        let found = findings("LB-06", &plan);
        assert_eq!((found.len(), &*found[0].1), (1, "/sites/1/addresses/vip"));
        let plan = two_sites(["10.0.0.1", "10.0.0.1"], Version::V2019);
        assert_eq!(severities("LB-06", &plan), "");
    }

    #[test]
    fn an_address_that_is_none_yet_and_one_without_a_device_do_not_count() {
        assert_eq!(severities("LB-06", &two_sites(["10.0", "10.0"], Version::V2010)), "");
        let mut plan = two_sites(["10.0.0.1", "10.0.0.1"], Version::V2010);
        plan.sites[1].balancer.kind = Some(BalancerKind::None);
        assert_eq!(severities("LB-06", &plan), "");
    }
}
