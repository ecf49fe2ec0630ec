//! ## What it looks at
//! From where clients use each protocol at each site: not at all, from inside, from the internet,
//! or both. A URL row with an internal address only, at a site that faces the internet, was
//! answered so.
//!
//! ## Why it matters
//! This one question decides nearly everything: which names go on which certificate, what has to
//! be balanced on which path, what the firewall lets through. A common start is Outlook and the
//! web from both sides at a site that faces the internet, MAPI over RPC and remote PowerShell from
//! inside, POP and IMAP not at all.
//!
//! ## What to do
//! Go through the protocols site by site with those who know the users. Leave a protocol out that
//! nobody uses: it costs a name, a port and a probe.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-01",
    title: "Not used, inside, outside or both",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn it_explains_a_url_that_was_answered_as_internal() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Ecp, Exposure::Internal);
        for row in crate::design(&plan).urls {
            let expected = row.protocol == Protocol::Ecp;
            assert_eq!(row.because.contains(&"EXP-01"), expected, "{row:?}");
        }
    }
}
