//! ## What it looks at
//! From Exchange 2013: a layer 4 balancer with two or more servers, behind which every HTTPS
//! protocol has a name of its own.
//!
//! ## Why it matters
//! Separate names are the price of health by protocol at layer 4, and they are paid in vain while
//! all of them lead to one address: a device that sees addresses and ports has one virtual service
//! there, with one probe, and takes a server out as a whole.
//!
//! ## What to do
//! Give each name a virtual address of its own, with a virtual service and the probe of its
//! protocol. The web client and the control panel are one, and Autodiscover may share any of them.
//! The plan has one address a site: note the others as a decision, until it can hold them.
//!
//! ## Source
//! Microsoft, "Load balancing in Exchange Server", scenario D,
//! github.com/MicrosoftDocs/OfficeDocs-Exchange.

use super::shared::{by_path, sharing};
use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::design::site::SiteView;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::{BalancerKind, Host, Path, Protocol, list};

pub(super) const RULE: Rule = Rule {
    id: "LB-48",
    title: "A name for each protocol wants an address for each name",
    versions: FROM_2013,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        let apart = site.balancer == BalancerKind::Layer4
            && site.needs_balancing()
            && by_path(site).all(|(_, all)| sharing(&all).is_none());
        let names = if apart { names(site) } else { Vec::new() };
        if names.len() > 1 {
            found.site(
                Advice,
                site,
                site.at("addresses/vip"),
                format!(
                    "At {} protocols have names of their own behind a layer 4 balancer: {}. On one \
                     address they still share one virtual service and one probe.",
                    site.title(),
                    list(&names)
                ),
                "Give each name a virtual address of its own, with the probe of its protocol.",
            );
        }
    }
}

/// The names of the path that has most of them, but for Autodiscover's.
fn names<'s>(site: &'s SiteView<'_>) -> Vec<&'s str> {
    let on = |path: Path| {
        let all = by_path(site).find(|(one, _)| *one == path).map(|(_, all)| all);
        let mut names: Vec<&Host> = Vec::new();
        for (protocol, host) in all.unwrap_or_default() {
            if protocol != Protocol::Autodiscover && !names.contains(&host) {
                names.push(host);
            }
        }
        names.into_iter().map(Host::as_str).collect::<Vec<_>>()
    };
    let (inside, outside) = (on(Path::Internal), on(Path::External));
    if inside.len() > outside.len() { inside } else { outside }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan};
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::{BalancerKind, Exposure, Path, Protocol, Version};

    fn two_names() -> Plan {
        let mut plan = case_of(Version::V2016);
        let site = &mut plan.sites[0];
        site.balancer.kind = Some(BalancerKind::Layer4);
        site.exposure.clear();
        site.exposure.insert(Protocol::Owa, Exposure::External);
        site.exposure.insert(Protocol::Ecp, Exposure::External);
        site.exposure.insert(Protocol::ActiveSync, Exposure::External);
        site.names.overrides.push(Override {
            protocol: Protocol::ActiveSync,
            path: Path::External,
            host: "eas.contoso.com".into(),
        });
        plan
    }

    #[test]
    fn two_names_want_two_addresses() {
        let found = findings("LB-48", &two_names());
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "advice", "/sites/0/addresses/vip")
        );
        assert!(found[0].2.contains("mail.contoso.com and eas.contoso.com"), "{found:?}");
    }

    #[test]
    fn while_names_are_shared_another_rule_speaks() {
        let mut plan = two_names();
        plan.sites[0].names.overrides.clear();
        assert_eq!(
            (severities("LB-17", &plan), severities("LB-48", &plan)),
            ("advice".into(), String::new())
        );
        plan.sites[0].exposure.remove(&Protocol::ActiveSync);
        assert_eq!(
            (severities("LB-17", &plan), severities("LB-48", &plan)),
            (String::new(), String::new())
        );
    }

    #[test]
    fn layer_7_and_one_server_tell_them_apart_anyway() {
        let mut plan = two_names();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer7);
        assert_eq!(severities("LB-48", &plan), "");
        let mut plan = two_names();
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-48", &plan), "");
    }
}
