//! ## What it looks at
//! DNS round robin before two servers or more. In Exchange 2010 it is an error for the protocols
//! that need a client to stay on its server, and a warning for the others; from Exchange 2013 a
//! warning for all.
//!
//! ## Why it matters
//! DNS hands out addresses and doesn't know who is alive. A dead server keeps getting its share of
//! clients until somebody takes its record away and the caches have forgotten it, nobody stays
//! anywhere, and every server needs an address on the internet of its own.
//!
//! Opinions differ. Microsoft's text for Exchange 2016 calls it the simplest option and the
//! preferred architecture uses it between datacentres; the guidance for Exchange 2010 advises
//! against it. The deciding question is which version it is, and whether the records name servers
//! or balancers: between the two virtual IPs of an unbound pair it is the recommended, simple way.
//! The plan takes round robin as it is answered, between servers.
//!
//! ## What to do
//! Plan a balancer. Where round robin stays, keep the time to live at five minutes or less and
//! write down who takes the record of a dead server away.
//!
//! ## Source
//! Microsoft, "Load balancing in Exchange Server" and "Exchange 2019 preferred architecture",
//! github.com/MicrosoftDocs/OfficeDocs-Exchange; Ross Smith IV's TechEd advice for Exchange 2010,
//! as summed up by Quisitive.

use crate::design::Severity::{Error, Warning};
use crate::design::site::SiteView;
use crate::design::{Need, Scene, Severity};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Affinity, BalancerKind, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "LB-18",
    title: "DNS round robin does not know who is alive",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        if site.balancer != BalancerKind::DnsRoundRobin {
            continue;
        }
        let (mut broken, mut poor) = (Vec::new(), Vec::new());
        for row in rows.iter().filter(|row| row.need == Need::Required) {
            let sticky = scene.answers.is_2010() && row.affinity == Affinity::Required;
            let into = if sticky { &mut broken } else { &mut poor };
            if !into.contains(&row.protocol) {
                into.push(row.protocol);
            }
        }
        let because = "these must stay on their server and DNS keeps nobody anywhere";
        say(scene, found, site, (Error, &broken, because));
        let because = "DNS goes on handing out a server that is down";
        say(scene, found, site, (Warning, &poor, because));
    }
}

fn say(
    scene: &Scene<'_>,
    found: &mut Findings,
    site: &SiteView<'_>,
    (severity, protocols, because): (Severity, &[Protocol], &str),
) {
    if protocols.is_empty() {
        return;
    }
    found.site(
        severity,
        site,
        site.at("balancer/kind"),
        format!(
            "{} relies on DNS round robin for {}, but {because}.",
            site.title(),
            Protocol::titles(protocols, scene.answers.version)
        ),
        "Plan a balancer that watches the servers.",
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{BalancerKind, Protocol, Version};

    #[test]
    fn in_2010_it_breaks_some_protocols_and_serves_the_others_poorly() {
        let mut plan = case();
        assert_eq!(severities("LB-18", &plan), "");
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        let found = findings("LB-18", &plan);
        assert_eq!((found[0].0, found[1].0, found.len()), ("error", "warning", 2));
        assert!(found[0].2.contains("MAPI over RPC, Outlook Web App,"), "{found:?}");
        assert!(found[1].2.contains("Offline address book, Autodiscover,"), "{found:?}");
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::ActiveSync);
        assert_eq!(severities("LB-18", &plan), "warning");
    }

    #[test]
    fn from_2013_it_is_a_warning() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        assert_eq!(severities("LB-18", &plan), "warning");
    }

    #[test]
    fn one_server_has_one_address() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-18", &plan), "");
    }
}
