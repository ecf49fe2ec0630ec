//! ## What it looks at
//! From Exchange 2013: HTTPS protocols that share one name behind a layer 4 balancer with two or
//! more servers. The web client and its control panel have to share one, and Autodiscover may share
//! with anything, so these do not count.
//!
//! ## Why it matters
//! Health by protocol is paid for either with layer 7 or with names. There are four ways: (A) one
//! name at layer 4 with one probe, where one ill protocol takes the whole server out or goes
//! unnoticed; (B) one name at layer 7 with a probe for each virtual directory, the recommended
//! one; (C) the same with affinity, which nobody needs; (D) layer 4 with a name and a virtual IP
//! for each protocol (`mail` for Outlook on the web and the control panel, then `ews`, `oab`,
//! `mapi`, `oa`, `eas`, `autodiscover`), with more names on the certificate.
//!
//! ## What to do
//! Choose B unless the device can't do layer 7. Stay with A where the team accepts health by
//! server, and choose the probe on purpose. D wants an address for each name (LB-48).
//!
//! ## Source
//! Microsoft, "Load balancing in Exchange Server", github.com/MicrosoftDocs/OfficeDocs-Exchange.

use super::shared::{by_path, sharing};
use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::BalancerKind;

pub(super) const RULE: Rule = Rule {
    id: "LB-17",
    title: "Health by protocol costs layer 7 or names",
    versions: FROM_2013,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        if site.balancer != BalancerKind::Layer4 || !site.needs_balancing() {
            continue;
        }
        let Some((first, second)) = by_path(site).find_map(|(_, all)| sharing(&all)) else {
            continue;
        };
        let version = scene.answers.version;
        found.site(
            Advice,
            site,
            site.at("balancer/kind"),
            format!(
                "At {} protocols such as {} and {} share a name behind a layer 4 balancer, which \
                 can only judge a server as a whole.",
                site.title(),
                first.title(version),
                second.title(version)
            ),
            "Balance at layer 7 with a probe for each protocol, or accept health by server.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan};
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{BalancerKind, Exposure, Path, Protocol, Version};

    fn layer_4() -> Plan {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        plan
    }

    #[test]
    fn one_name_at_layer_4_is_worth_a_word() {
        assert_eq!(severities("LB-17", &case_of(Version::V2016)), "");
        let found = findings("LB-17", &layer_4());
        assert_eq!(
            (found.len(), found[0].0, &*found[0].1),
            (1, "advice", "/sites/0/balancer/kind")
        );
        assert!(found[0].2.contains("Outlook on the web and Exchange Web Services"), "{found:?}");
    }

    /// Following EXP-13, the web client and the control panel have one host.
    #[test]
    fn what_must_share_a_name_is_not_told_to_part() {
        let mut plan = layer_4();
        let site = &mut plan.sites[0];
        site.exposure.clear();
        for protocol in [Protocol::Owa, Protocol::Ecp, Protocol::Autodiscover] {
            site.exposure.insert(protocol, Exposure::Both);
        }
        assert_eq!(severities("LB-17", &plan), "");
        plan.sites[0].exposure.insert(Protocol::Ews, Exposure::External);
        assert_eq!(severities("LB-17", &plan), "advice");
    }

    #[test]
    fn a_name_for_each_protocol_is_not() {
        let mut plan = layer_4();
        let site = &mut plan.sites[0];
        site.exposure.clear();
        site.exposure.insert(Protocol::Owa, Exposure::External);
        site.exposure.insert(Protocol::ActiveSync, Exposure::External);
        assert_eq!(severities("LB-17", &plan), "advice");
        plan.sites[0].names.overrides.push(Override {
            protocol: Protocol::ActiveSync,
            path: Path::External,
            host: "eas.contoso.com".into(),
        });
        assert_eq!(severities("LB-17", &plan), "");
    }

    #[test]
    fn one_server_and_exchange_2010_are_not() {
        let mut plan = layer_4();
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-17", &plan), "");
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        assert_eq!(severities("LB-17", &plan), "");
    }
}
