//! ## What it looks at
//! What a Client Access server of Exchange 2010 does with a request for a mailbox at another site.
//! It stands beside the URLs of plans with several sites.
//!
//! ## Why it matters
//! For Outlook Web App, the control panel and ActiveSync the external URL of the other site
//! decides: where it is filled the client is sent there, where it is empty the server fetches the
//! answer itself. Exchange Web Services, POP and IMAP are always fetched. Autodiscover answers with
//! the URLs of the mailbox's own site. Outlook Anywhere is never redirected: the server at the door
//! carries its RPC to the other site.
//!
//! ## What to do
//! Leave external URLs empty at every site that the internet does not reach, and fill them at every
//! site that it does. The URL sheet has them that way.
//!
//! ## Source
//! TechNet, "Understanding Proxying and Redirection", bb310763; pei.com on proxying and
//! redirection, parts 1 and 2; adamfarage.medium.com; Outlook Anywhere from general knowledge.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-03",
    title: "Proxy or redirect in Exchange 2010",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, site};
    use crate::terms::Protocol;

    #[test]
    fn it_explains_the_urls_of_several_sites() {
        let mut plan = case();
        let rows = crate::design(&plan).urls;
        assert!(rows.iter().all(|row| !row.because.contains(&"EXP-03")));
        plan.sites.push(site("BR"));
        let rows = crate::design(&plan).urls;
        assert!(!rows.is_empty());
        for row in rows {
            let expected = row.protocol != Protocol::Autodiscover;
            assert_eq!(row.because.contains(&"EXP-03"), expected, "{row:?}");
        }
    }
}
