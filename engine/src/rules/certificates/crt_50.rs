//! ## What it looks at
//! Exchange 2010 sites that do not face the internet, with mailboxes, where no client uses HTTPS,
//! while another site takes clients from the internet.
//!
//! ## Why it matters
//! The internet-facing servers proxy requests to such a site, and a Client Access server does not
//! mind a self-signed certificate when it proxies. People's browsers and Outlook do mind. The
//! sources differ: Microsoft's topic on proxying in Exchange 2010 allows the self-signed
//! certificate, Nicolas Blank wants one that is trusted inside. The question that decides is
//! whether any client connects to that site over HTTPS, or only other servers; this plan goes by
//! the exposures that were answered.
//!
//! ## What to do
//! If really no client connects there, leave the self-signed certificate in place. If somebody
//! inside opens Outlook Web App there, answer so, and the plan adds a certificate.
//!
//! ## Source
//! Microsoft, "Understanding Proxying and Redirection" (TechNet, bb310763); Nicolas Blank, "CAS
//! ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::design::site::SiteView;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Path;

pub(super) const RULE: Rule = Rule {
    id: "CRT-50",
    title: "A site that is only proxied to",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let proxies = |site: &&SiteView<'_>| site.facing && site.has_https(Path::External);
    let Some(proxy) = scene.sites.iter().find(proxies) else { return };
    for site in scene.sites.iter().filter(|site| is_only_a_target(site)) {
        found.site(
            Advice,
            site,
            site.at("exposure/owa"),
            format!(
                "No client uses HTTPS at {}; servers of {} proxy to it, and for them its \
                 self-signed certificate is enough.",
                site.title(),
                proxy.title()
            ),
            "Fine if that is so; if somebody inside connects there, expose the protocol inside.",
        );
    }
}

fn is_only_a_target(site: &SiteView<'_>) -> bool {
    let served = site.has_https(Path::Internal) || site.has_https(Path::External);
    !site.facing && site.mailboxes && !site.servers.is_empty() && !served
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};
    use crate::terms::{Exposure, Protocol};

    fn with_branch() -> Plan {
        let mut plan = case();
        let mut branch = site("BR");
        branch.internet_facing = Some(false);
        branch.exposure.clear();
        plan.sites.push(branch);
        plan
    }

    #[test]
    fn a_branch_without_clients_of_its_own_is_proxied_to() {
        let found = findings("CRT-50", &with_branch());
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/sites/1/exposure/owa"));
    }

    #[test]
    fn with_clients_inside_it_needs_a_certificate() {
        let mut plan = with_branch();
        plan.sites[1].exposure.insert(Protocol::Owa, Exposure::Internal);
        assert_eq!(severities("CRT-50", &plan), "");
    }

    #[test]
    fn without_mailboxes_servers_or_a_front_door_nobody_proxies() {
        let mut plan = with_branch();
        plan.sites[1].mailboxes = Some(false);
        assert_eq!(severities("CRT-50", &plan), "");
        let mut plan = with_branch();
        plan.sites[1].servers.clear();
        assert_eq!(severities("CRT-50", &plan), "");
        let mut plan = with_branch();
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-50", &plan), "");
    }
}
