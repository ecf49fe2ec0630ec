//! ## What it looks at
//! TMG or UAG with a server farm before Exchange 2010, where Outlook Anywhere or ActiveSync is
//! used from the internet.
//!
//! ## Why it matters
//! A farm keeps a client on its server by a cookie, unless told otherwise. Browsers return it, so
//! Outlook Web App and the control panel are well served. Outlook Anywhere and many phones don't
//! return a cookie that they have not asked for, so they wander between the servers.
//!
//! Views differ: the cookie is the product's own default, while other vendors' guides keep Outlook
//! by its address. The deciding question is which Outlook is in use; the plan takes the source
//! address.
//!
//! ## What to do
//! Publish Outlook Anywhere and ActiveSync by rules of their own with affinity by source address,
//! and keep the cookie for the rules of the browsers.
//!
//! ## Source
//! Microsoft, `FpcLoadBalancingAffinityType`,
//! learn.microsoft.com/previous-versions, ff825136; which rule needs which kind from general
//! knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::{EdgeKind, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "LB-21",
    title: "Outlook and phones do not keep the cookie of a farm",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

const WITHOUT_COOKIE: [Protocol; 2] = [Protocol::OutlookAnywhere, Protocol::ActiveSync];

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.farm && site.needs_balancing()) {
        let device = match site.edge {
            EdgeKind::Tmg => "TMG",
            EdgeKind::Uag => "UAG",
            _ => continue,
        };
        let outside = |protocol: &Protocol| site.exposure(*protocol).outside();
        let concerned: Vec<_> = WITHOUT_COOKIE.into_iter().filter(outside).collect();
        if concerned.is_empty() {
            continue;
        }
        let protocols = Protocol::titles(&concerned, scene.answers.version);
        found.site(
            Warning,
            site,
            site.at("edge/farm"),
            format!(
                "{device} at {} keeps clients on their server by a cookie, which {protocols} will \
                 not return.",
                site.title()
            ),
            format!("Publish {protocols} separately, with affinity by source address."),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{EdgeKind, Exposure, Protocol, Version};

    fn farm(kind: EdgeKind) -> Plan {
        let mut plan = case();
        plan.sites[0].edge.kind = Some(kind);
        plan.sites[0].edge.farm = Some(true);
        plan
    }

    #[test]
    fn both_gateways_are_concerned_and_other_proxies_are_not() {
        assert_eq!(severities("LB-21", &farm(EdgeKind::Tmg)), "warning");
        assert_eq!(severities("LB-21", &farm(EdgeKind::Uag)), "warning");
        assert_eq!(severities("LB-21", &farm(EdgeKind::ReverseProxy)), "");
    }

    #[test]
    fn only_what_is_used_from_the_internet_counts() {
        let mut plan = farm(EdgeKind::Tmg);
        plan.sites[0].exposure.insert(Protocol::ActiveSync, Exposure::Internal);
        let found = findings("LB-21", &plan);
        assert!(found[0].2.contains("Outlook Anywhere"), "{found:?}");
        assert!(!found[0].2.contains("ActiveSync"), "{found:?}");
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        assert_eq!(severities("LB-21", &plan), "");
    }

    #[test]
    fn without_a_farm_or_with_one_server_there_is_no_affinity() {
        let mut plan = farm(EdgeKind::Tmg);
        plan.sites[0].edge.farm = None;
        assert_eq!(severities("LB-21", &plan), "");
        let mut plan = farm(EdgeKind::Tmg);
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-21", &plan), "");
    }

    #[test]
    fn later_versions_need_no_affinity() {
        let mut plan = farm(EdgeKind::Tmg);
        plan.organisation.exchange = Some(Version::V2013);
        assert_eq!(severities("LB-21", &plan), "");
    }
}
