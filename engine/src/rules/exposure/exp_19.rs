//! ## What it looks at
//! How several sites of Exchange 2010 share client names. It stands beside the URLs of sites
//! outside a datacentre pair.
//!
//! ## Why it matters
//! The model comes first and the names follow: one datacentre; one name with further sites behind
//! it that are proxied to; one name with several sites at which it may land, where Outlook Web App
//! has to be proxied and needs care in 2010; a name for each region; several forests. Each has its
//! own number of names, certificates and ways that break.
//!
//! ## What to do
//! Agree on the model before anybody asks about a name. While nobody has, the plan takes one name
//! for all sites that face the internet, or a name for each where different ones were entered.
//!
//! ## Source
//! manton.im, March 2015, on namespaces; Exchange Team, "Client Connectivity in an Exchange 2016
//! Coexistence Environment", techcommunity.microsoft.com.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-19",
    title: "How sites of Exchange 2010 share names",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, site};

    fn explained(plan: &Plan) -> bool {
        crate::design(plan).urls.iter().any(|row| row.because.contains(&"EXP-19"))
    }

    #[test]
    fn it_explains_the_urls_of_sites_outside_a_pair() {
        let mut plan = case();
        assert!(!explained(&plan));
        plan.sites.push(site("BR"));
        assert!(explained(&plan));
        plan.sites.iter_mut().for_each(|site| site.pair = Some("DC".into()));
        assert!(!explained(&plan));
    }
}
