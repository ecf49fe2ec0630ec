//! ## What it looks at
//! What changing the name of a CAS array, or the array of a database, does to Outlook profiles
//! that are there already. It stands beside every array that should have another name, also where
//! it is the one of Exchange 2010 beside newer servers.
//!
//! ## Why it matters
//! Outlook keeps the name that it once learnt as long as something answers there. Neither
//! Autodiscover nor a restart changes it: from Outlook's point of view nothing is wrong. A profile
//! learns the new name when the old one stops answering, or when it is repaired.
//!
//! ## What to do
//! Choose the right name before the first profile is made. If it has to change later, keep the old
//! name resolving to servers that answer, set the new one on every database, and plan a repair of
//! the profiles. Do not rely on Autodiscover for this.
//!
//! ## Source
//! Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March 2012;
//! practical365.com on CAS arrays; how a repair behaves from general knowledge.

use crate::rules::{Rule, carried_out};
use crate::terms::Version;

pub(super) const RULE: Rule = Rule {
    id: "CAS-15",
    title: "Changing the array's name later",
    versions: &[Version::V2010, Version::V2013, Version::V2016],
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;

    #[test]
    fn it_stands_beside_an_array_that_should_have_another_name() {
        let mut plan = case();
        assert!(!crate::design(&plan).arrays[0].because.contains(&"CAS-15"));
        plan.sites[0].names.array = Some("mail.contoso.com".into());
        assert!(crate::design(&plan).arrays[0].because.contains(&"CAS-15"));
    }
}
