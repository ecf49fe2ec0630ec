//! ## What it looks at
//! What a server of Exchange 2013 or later does with a request for a mailbox elsewhere. It stands
//! beside the URLs of plans with several sites.
//!
//! ## Why it matters
//! The front end does no work of its own: it looks up where the active copy of the database is and
//! passes the request on, for every protocol and across sites. Any server is a good door. Only the
//! web client may be sent to another namespace, where the sites have different ones.
//!
//! ## What to do
//! Let users come in where it is cheap for the network. Fill the external URLs only where the
//! internet reaches the site; the others are served through it.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Load balancing in Exchange Server" and "Exchange
//! architecture" (github.com/MicrosoftDocs/OfficeDocs-Exchange); the redirect from general
//! knowledge.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-08",
    title: "Any door leads to the mailbox",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, site};
    use crate::terms::{Protocol, Version};

    #[test]
    fn it_explains_the_urls_of_several_sites_from_2013_on() {
        for (mut plan, expected) in [(case_of(Version::V2016), true), (case(), false)] {
            plan.sites.push(site("BR"));
            let rows = crate::design(&plan).urls;
            let owa = rows.iter().find(|row| row.protocol == Protocol::Owa).unwrap();
            assert_eq!(owa.because.contains(&"EXP-08"), expected);
        }
        let alone = crate::design(&case_of(Version::V2016)).urls;
        assert!(alone.iter().all(|row| !row.because.contains(&"EXP-08")));
    }
}
