//! ## What it looks at
//! What a CAS array is: a name, a host name and one Active Directory site, nothing else. The plan
//! gives each site that needs one a row with these.
//!
//! ## Why it matters
//! The array is a label in Active Directory for the Client Access servers of one site. It is not a
//! device and not a cluster, it has no address of its own and it runs nowhere. Every Client Access
//! server of the site is a member by itself, so there is no list of members to keep, and none that
//! a server could be left off.
//!
//! ## What to do
//! Create the object with New-ClientAccessArray, and the DNS record for its host name. What clients
//! really reach behind that name is decided by the load balancer alone.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March
//! 2012; Microsoft, Exchange PowerShell reference, New-ClientAccessArray
//! (github.com/MicrosoftDocs/office-docs-powershell).

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-01",
    title: "An array is a directory object and a DNS name",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;

    #[test]
    fn it_explains_an_array_that_is_needed_and_no_other() {
        let mut plan = case();
        assert!(crate::design(&plan).arrays[0].because.contains(&"CAS-01"));
        plan.sites[0].mailboxes = Some(false);
        assert!(!crate::design(&plan).arrays[0].because.contains(&"CAS-01"));
    }
}
