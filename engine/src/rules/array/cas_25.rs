//! ## What it looks at
//! Whether new servers of Exchange 2013 or 2016 stand in the Active Directory site of a CAS array
//! of Exchange 2010.
//!
//! ## Why it matters
//! Membership of an array goes by site, so Get-ClientAccessArray lists the new servers as members.
//! They are not: they do not speak RPC over TCP. A balancer pool that is filled from that list
//! sends Outlook to servers that do not answer, and the script that hands out the Kerberos account
//! to all members fails on them.
//!
//! ## What to do
//! Keep the new servers out of the pool for RPC. Run RollAlternateServiceAccountPassword.ps1 with
//! -ToSpecificServer and -CopyFrom instead of -ToArrayMembers.
//!
//! ## Source
//! Jetze Mellema, jetzemellema.blogspot.com, February 2015.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::design::arrays::array_of_2010;
use crate::rules::{Findings, Rule};
use crate::terms::{Choice, Version};

pub(super) const RULE: Rule = Rule {
    id: "CAS-25",
    title: "New servers at the site of a 2010 array",
    versions: &[Version::V2013, Version::V2016],
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| !site.servers.is_empty()) {
        let Some(host) = array_of_2010(site, &scene.answers) else { continue };
        found.site(
            Warning,
            site,
            site.at("servers"),
            format!(
                "The servers of {} run Exchange {} at the site of the 2010 array {host}; they are \
                 listed as its members and do not speak RPC.",
                site.title(),
                scene.answers.version.key()
            ),
            "Keep them out of the RPC pool of the balancer, and give the Kerberos account to each \
             2010 server by name.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, findings, severities};
    use crate::terms::Version;

    fn beside_an_array() -> Plan {
        let mut plan = case_of(Version::V2016);
        plan.organisation.legacy = vec![Version::V2010];
        plan.sites[0].names.array = Some("outlook.corp.contoso.com".into());
        plan
    }

    #[test]
    fn new_servers_at_the_site_of_an_array_are_a_warning() {
        let found = findings("CAS-25", &beside_an_array());
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/servers"));
    }

    #[test]
    fn without_an_array_or_new_servers_there_is_none() {
        let mut plan = beside_an_array();
        plan.sites[0].names.array = None;
        assert_eq!(severities("CAS-25", &plan), "");
        let mut plan = beside_an_array();
        plan.sites[0].servers.clear();
        assert_eq!(severities("CAS-25", &plan), "");
    }
}
