//! ## What it looks at
//! What a new server tells domain-joined Outlook in its first minutes. It stands beside the
//! service connection point of each site.
//!
//! ## Why it matters
//! Setup publishes the server's own name in Active Directory before the installation is over. Any
//! Outlook of that site may ask the new server from then on, and shows a warning, because its
//! certificate is the one that it made for itself. The larger the site, the sooner the help desk
//! hears of it.
//!
//! ## What to do
//! Set AutoDiscoverServiceInternalUri as the first step after setup, copied from a server that is
//! in use. Better, install at an Active Directory site that has no clients, and move the server
//! when its certificate and URLs are right.
//!
//! ## Source
//! Exchange Team, "Exchange Active Directory Deployment Site", techcommunity.microsoft.com.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-18",
    title: "A new server speaks at once",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;

    #[test]
    fn it_explains_the_service_connection_point() {
        let points = crate::design(&case()).service_connection_points;
        assert_eq!(points.len(), 1);
        assert!(points[0].because.contains(&"EXP-18"));
    }
}
