//! ## What it looks at
//! Datacentre pairs of Exchange 2010 with Outlook Web App from the internet: whether the failback
//! name of each site differs from the web names and from the other site's failback name.
//!
//! ## Why it matters
//! When a datacentre comes back, browsers still hold the address of the other one for the web name.
//! Exchange sends them home by the failback name, which always has the original site's address.
//! With the web name itself they would be sent round in a circle. Exchange 2013 and later proxy
//! instead and need no such name.
//!
//! ## What to do
//! Give each site a failback name that nothing else uses, with a record of its own to that site,
//! and put both on the certificate of both datacentres. It needs Service Pack 1.
//!
//! ## Source
//! Microsoft, Set-OwaVirtualDirectory reference, FailbackUrl
//! (github.com/MicrosoftDocs/office-docs-powershell); msexchange.org, September 2011; Exchange
//! Team, "Namespace Planning in Exchange 2016".

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::design::site::SiteView;
use crate::design::uses::{NameUse, Role};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-14",
    title: "After a failback browsers come home by another name",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for group in scene.groups.iter().filter(|group| group.is_pair()) {
        let uses: Vec<&NameUse> =
            group.sites.iter().filter_map(|place| scene.uses.get(*place)).flatten().collect();
        for failback in uses.iter().filter(|name| name.role == Role::Failback) {
            let other =
                uses.iter().find(|name| name.host == failback.host && differ(name, failback));
            let (Some(other), Some(site)) = (other, scene.site(failback.site)) else { continue };
            let at_other = scene.site(other.site).map_or("", SiteView::title);
            let what = match other.role {
                Role::Failback => format!("so is the failback name of {at_other}"),
                _ => format!("clients at {at_other} use it as well"),
            };
            found.site(
                Warning,
                site,
                site.at("names/failback"),
                format!("The failback name of {} is {}, and {what}.", site.title(), failback.host),
                "Give each site a failback name that nothing else uses.",
            );
        }
    }
}

/// Whether it is another use than the failback itself.
fn differ(name: &NameUse, failback: &NameUse) -> bool {
    name.is_connected_to() && (name.role != Role::Failback || name.site != failback.site)
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, rules_of_name, severities, site};
    use crate::terms::{Exposure, Protocol};

    fn pair() -> Plan {
        let mut plan = case();
        plan.sites.push(site("DC2"));
        for site in &mut plan.sites {
            site.pair = Some("p1".into());
        }
        plan
    }

    #[test]
    fn names_of_their_own_are_fine_and_on_the_certificate() {
        assert_eq!(severities("CRT-14", &pair()), "");
        assert_eq!(rules_of_name(&pair(), "mail-failback-dc2.contoso.com"), ["CRT-14"]);
    }

    #[test]
    fn a_web_name_leads_in_a_circle() {
        let mut plan = pair();
        plan.sites[1].names.failback = Some("mail2.contoso.com".into());
        let found = findings("CRT-14", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/sites/1/names/failback"));
        plan.sites[1].exposure.insert(Protocol::Owa, Exposure::Internal);
        assert_eq!(severities("CRT-14", &plan), "");
    }

    #[test]
    fn one_failback_name_for_both_sites_leads_to_one_of_them() {
        let mut plan = pair();
        for site in &mut plan.sites {
            site.names.failback = Some("back.contoso.com".into());
        }
        assert_eq!(severities("CRT-14", &plan), "warning warning");
    }

    #[test]
    fn without_a_pair_nothing_fails_back() {
        let mut plan = case();
        plan.sites[0].names.failback = Some("mail.contoso.com".into());
        assert_eq!(severities("CRT-14", &plan), "");
    }
}
