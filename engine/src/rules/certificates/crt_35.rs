//! ## What it looks at
//! Sites with the same pair label: their certificates hold the names of both and are the same on
//! all their servers. Sites outside a pair have certificates of their own.
//!
//! ## Why it matters
//! After a failover the clients of one site arrive at the other, with the name that they know. So
//! the question that decides is whether a client of site A can ever land on site B with A's name.
//! In a pair it can; between regional sites it cannot. A site that does not face the internet has a
//! certificate of the internal PKI, or shares a public name by split DNS.
//!
//! ## What to do
//! Install the same certificate, with the same key, on all servers of the pair, and renew it at all
//! of them together.
//!
//! ## Source
//! Exchange Team, "Certificate Planning in Exchange 2013", 19 March 2014; the rest is from general
//! knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-35",
    title: "The sites of a datacentre pair share their certificates",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates, site};

    #[test]
    fn it_explains_the_certificates_of_a_pair() {
        let mut plan = case();
        plan.sites.push(site("DC2"));
        assert!(rules_of_certificates(&plan).iter().all(|rules| !rules.contains(&"CRT-35")));
        for site in &mut plan.sites {
            site.pair = Some("p1".into());
        }
        assert!(rules_of_certificates(&plan).iter().all(|rules| rules.contains(&"CRT-35")));
    }
}
