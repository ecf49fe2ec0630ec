//! ## What it looks at
//! Whether clients use Autodiscover or MAPI at two or more Active Directory sites, so that it
//! matters which site's servers a client asks.
//!
//! ## Why it matters
//! Every server publishes a service connection point with the sites that it is for, and a new one
//! names only its own. A client asks the servers whose scope has the client's site. If none has,
//! which happens at sites without servers, it takes any: a branch in Asia may ask a server in
//! Europe, and keep doing so.
//!
//! ## What to do
//! Set AutoDiscoverSiteScope on the servers of each site: their own site, and the sites without
//! servers that are near. The plan gives each site itself; add the client-only sites, which it
//! does not know.
//!
//! ## Source
//! TechNet, aa997633, on site affinity of Autodiscover; Brad Hughes, blogs.msdn.microsoft.com,
//! 11 September 2007; practical365.com on site scope; Exchange Team, "Exchange Active Directory
//! Deployment Site".

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "EXP-17",
    title: "Which sites Autodiscover is for",
    versions: ALL,
    severities: &[Warning],
    check,
};

const WITH_OUTLOOK: [Protocol; 3] = [Protocol::Autodiscover, Protocol::MapiRpc, Protocol::MapiHttp];

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let sites = scene.sites.iter().filter(|site| {
        !site.servers.is_empty() && WITH_OUTLOOK.into_iter().any(|protocol| site.uses(protocol))
    });
    let count = sites.count();
    if count > 1 {
        found.organisation(
            Warning,
            "/sites",
            format!(
                "Outlook is at {count} sites. A client whose site is in no server's scope asks \
                 an arbitrary site for its settings."
            ),
            "Set AutoDiscoverSiteScope on the servers of each site: their own site and the \
             nearby sites that have clients but no servers.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};
    use crate::terms::Protocol;

    fn two_sites() -> Plan {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan
    }

    #[test]
    fn one_site_has_no_choice() {
        assert_eq!(severities("EXP-17", &case()), "");
    }

    #[test]
    fn several_sites_are_told_once() {
        let mut plan = two_sites();
        plan.sites.push(site("FR"));
        let found = findings("EXP-17", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites"));
        assert!(found[0].2.contains("3 sites"), "{found:?}");
    }

    #[test]
    fn a_site_without_outlook_or_servers_does_not_count() {
        let mut plan = two_sites();
        plan.sites[1].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(severities("EXP-17", &plan), "");
        let mut plan = two_sites();
        plan.sites[1].servers.clear();
        assert_eq!(severities("EXP-17", &plan), "");
    }
}
