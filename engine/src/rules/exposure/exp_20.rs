//! ## What it looks at
//! A datacentre pair of Exchange 2013 or later whose sites share one name: the unbound model.
//!
//! ## Why it matters
//! The name does not say in which building a user lands. DNS has the addresses of both, by turns or
//! by distance, and any server passes the request on to the active copy. It takes two names instead
//! of the seven that Exchange 2010 needed. The price is that about half of the traffic crosses
//! between the datacentres, so the line has to bear that.
//!
//! ## What to do
//! Use one name for the web and one for Autodiscover, and one each for IMAP and SMTP if they are
//! used; both addresses in DNS with a short time to live; no affinity on the balancers.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, the preferred architecture of Exchange 2019
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange Team, "Namespace Planning in Exchange
//! 2016", techcommunity.microsoft.com.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-20",
    title: "One name for both datacentres",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use super::super::test::{pair, reasons};
    use crate::terms::{NamespaceModel, Version};

    #[test]
    fn it_explains_the_urls_of_an_unbound_pair() {
        let unbound = pair(Version::V2016, None);
        assert!(reasons(&unbound).contains("EXP-20"));
        assert!(!reasons(&pair(Version::V2016, Some(NamespaceModel::Bound))).contains("EXP-20"));
        assert!(!reasons(&pair(Version::V2010, None)).contains("EXP-20"));
    }
}
