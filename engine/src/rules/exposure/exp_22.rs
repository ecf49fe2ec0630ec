//! ## What it looks at
//! Sites of Exchange 2013 or later that are no datacentre pair: one name for all of them, or a name
//! for each region.
//!
//! ## Why it matters
//! Any server can fetch from any other, so one name is possible over the whole world. It is a
//! question of the network: South Africa through Amsterdam works and hurts. The deciding question
//! is whether the delay and the cost of fetching across regions are acceptable.
//!
//! ## What to do
//! If they are, use one name and let DNS answer by distance. If not, give each region a name of its
//! own, which costs names on certificates and a redirect for travellers.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, the preferred architecture of Exchange 2019
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-22",
    title: "One name for the world, or one a region",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use super::super::test::{pair, reasons};
    use crate::rules::test::{case_of, site};
    use crate::terms::Version;

    #[test]
    fn it_explains_the_urls_of_sites_outside_a_pair() {
        let mut plan = case_of(Version::V2016);
        assert!(!reasons(&plan).contains("EXP-22"));
        plan.sites.push(site("BR"));
        assert!(reasons(&plan).contains("EXP-22"));
        assert!(!reasons(&pair(Version::V2016, None)).contains("EXP-22"));
    }
}
