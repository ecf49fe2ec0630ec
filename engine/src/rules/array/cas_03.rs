//! ## What it looks at
//! Whether each CAS array stays within one Active Directory site: two sites whose arrays have the
//! same name, two sites whose balancers have the same address, or two sites of the plan that are
//! one site in Active Directory and would have two arrays there.
//!
//! ## Why it matters
//! An array belongs to exactly one Active Directory site, and a site has at most one. A name or an
//! address that serves two sites sends Outlook's RPC traffic over the line between them, and a
//! mailbox then depends on servers that are far away from its database.
//!
//! ## What to do
//! Build one array a site, each with a name and an address of its own, and balance each within its
//! site. Where a name has to survive the loss of a site, change its DNS record instead.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, New-ClientAccessArray
//! (github.com/MicrosoftDocs/office-docs-powershell); Johan Veldhuis' blog (one array a site); a
//! summary of Ross Smith IV's TechEd advice, quisitive.com (not across sites).

use super::shared::instead;
use crate::design::Severity::Error;
use crate::design::{Array, Scene, Verdict};
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Host;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "CAS-03",
    title: "One array a site, never across sites",
    versions: ONLY_2010,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let needed = || scene.arrays().filter(|(_, array)| array.verdict <= Verdict::Recommended);
    let addresses = counted(needed().filter_map(|(site, _)| site.given.addresses.vip.as_deref()));
    let ad_sites = counted(needed().filter_map(|(site, _)| site.given.ad_site.as_deref()));
    let shared = |counts: &BTreeMap<String, usize>, text: &Option<String>| {
        text.as_deref().and_then(|text| counts.get(&folded(text))).is_some_and(|count| *count > 1)
    };
    for (site, array) in needed() {
        let title = site.title();
        if let Some((host, count)) = shared_name(scene, array) {
            let message = format!("{count} sites, {title} among them, call their array {host}.");
            let fix =
                format!("Give each site an array of its own; call this one {}.", instead(array));
            found.site(Error, site, site.at("names/array"), message, fix);
        }
        if shared(&addresses, &site.given.addresses.vip) {
            let message = format!("The array of {title} has the address of another site's array.");
            let fix = "Give each site a balancer address of its own.";
            found.site(Error, site, site.at("addresses/vip"), message, fix);
        }
        if shared(&ad_sites, &site.given.ad_site) {
            let message =
                format!("{title} would have a second array in its Active Directory site.");
            let fix =
                "Make one site of them in the plan, or correct the Active Directory site name.";
            found.site(Error, site, site.at("adSite"), message, fix);
        }
    }
}

/// The name of an array and how many sites use it, where that is more than one.
fn shared_name<'a>(scene: &Scene<'_>, array: &'a Array) -> Option<(&'a Host, usize)> {
    let host = array.host.as_ref()?;
    Some((host, scene.taken.arrays_called(host))).filter(|(_, count)| *count > 1)
}

/// How often each text occurs, blank ones left out.
fn counted<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for text in texts.map(folded).filter(|text| !text.is_empty()) {
        *counts.entry(text).or_default() += 1;
    }
    counts
}

fn folded(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};

    fn two_sites() -> Plan {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan
    }

    #[test]
    fn two_sites_have_two_arrays() {
        assert_eq!(severities("CAS-03", &two_sites()), "");
    }

    #[test]
    fn a_name_for_two_sites_is_an_error_at_each() {
        let mut plan = two_sites();
        plan.sites[0].names.array = Some("outlook.corp.contoso.com".into());
        plan.sites[1].names.array = Some("Outlook.corp.contoso.com.".into());
        let found = findings("CAS-03", &plan);
        let places: Vec<_> = found.iter().map(|(_, at, _)| at.as_str()).collect();
        assert_eq!(places, ["/sites/0/names/array", "/sites/1/names/array"]);
    }

    #[test]
    fn a_name_that_a_site_without_mailboxes_repeats_is_fine() {
        let mut plan = two_sites();
        plan.sites[0].names.array = Some("outlook.corp.contoso.com".into());
        plan.sites[1].names.array = Some("outlook.corp.contoso.com".into());
        plan.sites[1].mailboxes = Some(false);
        assert_eq!(severities("CAS-03", &plan), "");
    }

    #[test]
    fn an_address_for_two_sites_is_an_error_at_each() {
        let mut plan = two_sites();
        plan.sites[0].addresses.vip = Some("10.0.0.10".into());
        assert_eq!(severities("CAS-03", &plan), "");
        plan.sites[1].addresses.vip = Some(" 10.0.0.10".into());
        assert_eq!(severities("CAS-03", &plan), "error error");
    }

    #[test]
    fn different_addresses_and_sites_of_the_directory_are_fine_and_so_are_blank_ones() {
        let mut plan = two_sites();
        for (one, other) in [("10.0.0.10", "10.0.0.11"), (" ", " ")] {
            plan.sites[0].addresses.vip = Some(one.into());
            plan.sites[1].addresses.vip = Some(other.into());
            plan.sites[0].ad_site = Some(one.into());
            plan.sites[1].ad_site = Some(other.into());
            assert_eq!(severities("CAS-03", &plan), "", "{one}");
        }
    }

    #[test]
    fn one_site_of_the_directory_has_one_array() {
        let mut plan = two_sites();
        plan.sites[0].ad_site = Some("Amsterdam".into());
        plan.sites[1].ad_site = Some("amsterdam".into());
        assert_eq!(severities("CAS-03", &plan), "error error");
    }
}
