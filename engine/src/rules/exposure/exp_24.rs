//! ## What it looks at
//! How long a DNS record may be remembered where another datacentre takes over by changing it. It
//! stands beside the records of datacentre pairs; all records of the plan live for five minutes.
//!
//! ## Why it matters
//! Clients and the servers in between keep an answer as long as the record says. A day is a common
//! default, and then a failover that took ten minutes takes a day for whoever asked just before.
//!
//! ## What to do
//! Set five minutes or less on the records of HTTPS hosts, arrays and failback hosts from the start, not
//! on the day of the failure: a shorter time only counts once the longer one has run out.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, the preferred architecture of Exchange 2019
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange) (a low time to live); the number of minutes from
//! general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-24",
    title: "Short-lived records where DNS fails over",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use super::super::test::pair;
    use crate::rules::test::case;
    use crate::terms::Version;

    #[test]
    fn it_explains_the_records_of_a_pair() {
        let rows = crate::design(&pair(Version::V2016, None)).dns;
        let mail: Vec<_> =
            rows.iter().filter(|row| row.host.as_str() == "mail.contoso.com").collect();
        assert!(!mail.is_empty());
        assert!(mail.iter().all(|row| row.because.contains(&"EXP-24") && row.ttl <= 300));
        let rows = crate::design(&case()).dns;
        assert!(rows.iter().all(|row| !row.because.contains(&"EXP-24")));
    }
}
