//! ## What it looks at
//! Every protocol that clients use at a site, inside and from the internet by themselves. As soon
//! as a site has two servers or more, something has to spread those clients over them; with one
//! server nothing has to. It is an error where the plan names nothing that does it on a path.
//!
//! ## Why it matters
//! Whether a balancer is needed is no matter of taste: it follows from what is published and from
//! where. Clients that are not spread all end on one server, and when that server stops, they stop
//! with it although its neighbour is well.
//!
//! ## What to do
//! Plan a balancer for the site, or reduce what is used there. A reverse proxy with a server farm
//! does it for the web from the internet, but only for that.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Path, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "LB-01",
    title: "Several servers need something that spreads the clients",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let fix = if scene.answers.is_2010() {
        "Plan a load balancer for the site, at layer 7 for its web protocols."
    } else {
        "Plan a load balancer for the site."
    };
    for (site, rows) in scene.balanced() {
        for (path, clients) in [(Path::Internal, "inside"), (Path::External, "on the internet")] {
            let open = rows.iter().filter(|row| row.path == path && row.is_missing());
            let open: Vec<Protocol> =
                open.map(|row| row.protocol).filter(|protocol| protocol.is_tls()).collect();
            if open.is_empty() {
                continue;
            }
            let protocols = Protocol::titles(&open, scene.answers.version);
            found.site(
                Error,
                site,
                site.at("balancer/kind"),
                format!(
                    "{} has {} servers, but nothing in the plan spreads {protocols} over them for \
                     clients {clients}.",
                    site.title(),
                    site.servers.len()
                ),
                fix,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{BalancerKind, EdgeKind, Exposure, Protocol, Version};

    #[test]
    fn a_balancer_for_two_servers_is_fine() {
        assert_eq!(severities("LB-01", &case()), "");
    }

    #[test]
    fn without_one_each_path_is_an_error_that_names_its_protocols() {
        let mut plan = case();
        plan.sites[0].balancer.kind = None;
        let found = findings("LB-01", &plan);
        let places: Vec<_> = found.iter().map(|(severity, at, _)| (*severity, &**at)).collect();
        assert_eq!(places, [("error", "/sites/0/balancer/kind"); 2]);
        assert!(found[0].2.contains("inside"), "{found:?}");
        assert!(!found[0].2.contains("ActiveSync"), "{found:?}");
        assert!(!found[0].2.contains("MAPI over RPC"), "that is LB-02: {found:?}");
        assert!(found[1].2.contains("Outlook Anywhere and ActiveSync"), "{found:?}");
    }

    #[test]
    fn one_server_needs_nothing() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::None);
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-01", &plan), "");
    }

    #[test]
    fn a_farm_at_the_edge_does_it_for_the_web_from_the_internet() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].balancer.kind = Some(BalancerKind::None);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.farm = Some(true);
        assert_eq!(severities("LB-01", &plan), "error");
        plan.sites[0].exposure.insert(Protocol::Submission, Exposure::External);
        assert_eq!(severities("LB-01", &plan), "error error");
    }

    #[test]
    fn round_robin_does_not_do_for_what_needs_affinity() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::DnsRoundRobin);
        let found = findings("LB-01", &plan);
        assert_eq!(found.len(), 2);
        assert!(found[0].2.contains("Exchange Web Services"), "{found:?}");
        assert!(!found[0].2.contains("Autodiscover"), "{found:?}");
    }
}
