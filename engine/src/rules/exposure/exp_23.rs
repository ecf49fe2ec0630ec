//! ## What it looks at
//! A datacentre pair of Exchange 2010. It stands beside the URLs of its sites.
//!
//! ## Why it matters
//! In 2010 the session lives on the Client Access server and RPC goes to the array of the site, so
//! a name moves together with the data. Each datacentre has its own HTTPS name, its own array and a
//! failback name for the time in which DNS still answers with the old address.
//!
//! ## What to do
//! A switchover is: activate the databases in the other datacentre, then point the names of the
//! lost one at the other balancer. The names of both are on one certificate, so nothing has to be
//! replaced under pressure. For the arrays, either change their records too, or let Outlook change
//! to the other array by itself.
//!
//! ## Source
//! Exchange Team, "Namespace Planning in Exchange 2016", techcommunity.microsoft.com, on what 2010
//! needed; techgenix.com on site-resilient design; exchangeonline.in.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-23",
    title: "A datacentre pair in Exchange 2010",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use super::super::test::{pair, reasons};
    use crate::rules::test::case;
    use crate::terms::Version;

    #[test]
    fn it_explains_the_urls_of_a_pair_of_2010() {
        assert!(reasons(&pair(Version::V2010, None)).contains("EXP-23"));
        assert!(!reasons(&pair(Version::V2016, None)).contains("EXP-23"));
        assert!(!reasons(&case()).contains("EXP-23"));
    }
}
