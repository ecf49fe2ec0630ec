//! ## What it looks at
//! Affinity from Exchange 2013: none of the protocols asks for it.
//!
//! ## Why it matters
//! Every front end finds the one server that holds the active copy of the mailbox, whichever
//! server the client came to. Affinity that is configured all the same does no harm to a client,
//! but it costs the balancer capacity and spreads the load unevenly.
//!
//! ## What to do
//! Leave it off. Where a template of the vendor brings it, take it out. Only Office Online Server
//! still wants a cookie, on a name of its own.
//!
//! ## Source
//! Microsoft, "Load balancing in Exchange Server" and "Load balancing" (Exchange 2013),
//! github.com/MicrosoftDocs/OfficeDocs-Exchange; Exchange Team blog, "Load Balancing in Exchange
//! 2016".

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-16",
    title: "From 2013 no affinity",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::{case, case_of};
    use crate::terms::{Affinity, Version};

    #[test]
    fn it_explains_every_row_from_2013() {
        let plan = case_of(Version::V2013);
        let rows = crate::design(&plan).balancing;
        assert!(rows.iter().all(|row| row.affinity == Affinity::None));
        assert!(rows.iter().all(|row| row.because.contains(&"LB-16")));
        assert_eq!(explains("LB-16", &case()), []);
    }
}
