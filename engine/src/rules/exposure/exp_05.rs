//! ## What it looks at
//! Whether a site with mailbox databases of Exchange 2010 has no Client Access server.
//!
//! ## Why it matters
//! In Exchange 2010 every client comes through a Client Access server, and that server speaks RPC
//! to the Mailbox server. It does so only over a fast and steady network, which means within its
//! own Active Directory site: a server of another site hands the request on to one at the
//! mailbox's site, and where there is none nobody gets in.
//!
//! ## What to do
//! Put a Client Access server at every site with mailboxes, also in the form of a server with all
//! roles; or move the databases to a site that has one.
//!
//! ## Source
//! TechNet, "Understanding Proxying and Redirection", bb310763.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "EXP-05",
    title: "A Client Access server at every site with mailboxes",
    versions: ONLY_2010,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        if site.mailboxes && site.servers.is_empty() {
            found.site(
                Error,
                site,
                site.at("servers"),
                format!("{} has mailboxes and no Client Access server.", site.title()),
                "Enter its Client Access servers, or move its databases to a site that has some.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::Version;

    fn without_servers(mailboxes: Option<bool>) -> Plan {
        let mut plan = case();
        plan.sites[0].mailboxes = mailboxes;
        plan.sites[0].servers = vec![" ".into()];
        plan
    }

    #[test]
    fn mailboxes_without_a_server_are_an_error() {
        assert_eq!(severities("EXP-05", &without_servers(Some(true))), "error");
    }

    #[test]
    fn without_mailboxes_or_an_answer_it_is_none() {
        assert_eq!(severities("EXP-05", &without_servers(Some(false))), "");
        assert_eq!(severities("EXP-05", &without_servers(None)), "");
    }

    #[test]
    fn with_a_server_or_a_later_version_it_is_none() {
        let mut plan = without_servers(Some(true));
        plan.organisation.exchange = Some(Version::V2016);
        assert_eq!(severities("EXP-05", &plan), "");
        let mut plan = case();
        plan.sites[0].mailboxes = Some(true);
        assert_eq!(severities("EXP-05", &plan), "");
    }
}
