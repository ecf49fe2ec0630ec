//! ## What it looks at
//! An edge (TMG, UAG, another reverse proxy, a balancer in the perimeter) that spreads requests
//! over a server farm. The plan counts it for HTTPS from the internet. It is an error where
//! Outlook over MAPI inside is left without a balancer, as if the farm did that as well.
//!
//! ## Why it matters
//! A farm spreads what is published to the internet as a web site: Outlook Web App, the control
//! panel, web services, the address book, Autodiscover, Outlook Anywhere, ActiveSync. Clients
//! inside never pass the edge. RPC is not web traffic, and POP, IMAP and SMTP are forwarded to one
//! single address, which has to be a virtual IP if several servers are to answer.
//!
//! ## What to do
//! Keep the farm for the web from outside and plan a balancer for everything else; let the edge
//! forward mail protocols to its virtual IP.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Exchange Team blog, "Combining Web Farm publishing with CAS arrays"; the limits for RPC
//! from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "LB-20",
    title: "A farm at the edge balances the web from outside, nothing else",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced().filter(|(site, _)| site.farm) {
        let open = rows.iter().any(|row| row.protocol == Protocol::MapiRpc && row.is_missing());
        if !open {
            continue;
        }
        found.site(
            Error,
            site,
            site.at("edge/farm"),
            format!(
                "The server farm at the edge of {} spreads HTTPS from the internet. Outlook \
                 inside never passes it, and nothing else is planned for it.",
                site.title()
            ),
            "Plan a balancer inside beside the farm.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::design::SatisfiedBy;
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{EdgeKind, Path, Protocol};

    fn farm() -> Plan {
        let mut plan = case();
        plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
        plan.sites[0].edge.farm = Some(true);
        plan
    }

    #[test]
    fn a_farm_beside_a_balancer_is_fine() {
        assert_eq!(severities("LB-20", &farm()), "");
    }

    #[test]
    fn a_farm_alone_leaves_outlook_inside_without_anything() {
        let mut plan = farm();
        plan.sites[0].balancer.kind = None;
        let found = findings("LB-20", &plan);
        assert_eq!((found.len(), found[0].0, &*found[0].1), (1, "error", "/sites/0/edge/farm"));
        plan.sites[0].exposure.remove(&Protocol::MapiRpc);
        assert_eq!(severities("LB-20", &plan), "");
    }

    #[test]
    fn without_a_farm_there_is_nothing_to_mistake() {
        let mut plan = farm();
        plan.sites[0].balancer.kind = None;
        plan.sites[0].edge.farm = Some(false);
        assert_eq!(severities("LB-20", &plan), "");
    }

    #[test]
    fn it_counts_for_https_from_the_internet() {
        let design = crate::design(&farm());
        for row in &design.balancing {
            let by_edge = row.satisfied_by == Some(SatisfiedBy::Edge);
            assert_eq!(by_edge, row.path == Path::External, "{row:?}");
            assert_eq!(row.because.contains(&"LB-20"), by_edge, "{row:?}");
        }
    }
}
