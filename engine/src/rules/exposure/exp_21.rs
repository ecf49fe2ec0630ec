//! ## What it looks at
//! A datacentre pair of Exchange 2013 or later whose sites have a name each: the bound model.
//!
//! ## Why it matters
//! The name says in which building a user lands. That is for networks whose line between the
//! datacentres cannot bear half of the clients' traffic. It only holds as long as the active copies
//! of the databases stay where the names say, and each name still has to move when a datacentre
//! fails.
//!
//! ## What to do
//! Give each datacentre one HTTPS name, and keep the active copies of its users there. Prepare the
//! other datacentre's address for each name, and put both names on one certificate, so that each
//! side can answer for the other.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, the preferred architecture of Exchange 2019
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange Team, "Namespace Planning in Exchange
//! 2016", techcommunity.microsoft.com.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-21",
    title: "A name for each datacentre",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use super::super::test::{pair, reasons};
    use crate::terms::{NamespaceModel, Version};

    #[test]
    fn it_explains_the_urls_of_a_bound_pair() {
        assert!(reasons(&pair(Version::V2016, Some(NamespaceModel::Bound))).contains("EXP-21"));
        assert!(!reasons(&pair(Version::V2016, None)).contains("EXP-21"));
        assert!(!reasons(&pair(Version::V2010, None)).contains("EXP-21"));
    }
}
