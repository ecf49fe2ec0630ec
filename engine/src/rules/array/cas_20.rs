//! ## What it looks at
//! Whether the CAS array that Exchange 2010 still has is called like a name that HTTPS clients use
//! on the new Exchange 2013 or 2016 servers: the ambiguous URL.
//!
//! ## Why it matters
//! A migration begins by pointing the web name at the new servers. They answer on 443, but the
//! profiles of mailboxes that are still on 2010 knock on port 135 of the same name, where nobody
//! listens any more, and Outlook inside loses its mailbox.
//!
//! ## What to do
//! Best: enable Outlook Anywhere on every 2010 server, make Outlook use it inside as well
//! (Set-OutlookProvider for EXCH and EXPR with -OutlookProviderFlags ServerExclusiveConnect), wait
//! until the profiles have it, verify, then move the name. Or give 2010 a new array name and stamp
//! it on the databases: profiles keep the old name as long as it answers, so every client needs a
//! profile repair. At small sites: move the mailboxes first and the name last.
//!
//! ## Source
//! Exchange Team, "Ambiguous URLs and their effect on Exchange 2010 to Exchange 2013 Migrations",
//! techcommunity.microsoft.com; the order of the ways out: markgossa.com, October 2015; Microsoft,
//! Exchange PowerShell reference, Set-OutlookProvider.

use super::shared::instead;
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::design::arrays::{array_of_2010, is_ambiguous};
use crate::rules::{Findings, Rule};
use crate::terms::Version;

pub(super) const RULE: Rule = Rule {
    id: "CAS-20",
    title: "The ambiguous URL",
    versions: &[Version::V2013, Version::V2016],
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let Some(host) = array_of_2010(site, &scene.answers) else { continue };
        if is_ambiguous(&host, &scene.taken, &scene.answers) {
            found.site(
                Error,
                site,
                site.at("names/array"),
                format!(
                    "{host} is the array of Exchange 2010 at {} and a web name of the new \
                     servers: moving it takes the RPC endpoint away from mailboxes on 2010.",
                    site.title()
                ),
                format!(
                    "Before the name moves, put every Outlook on Outlook Anywhere; or call the \
                     array {} and repair the profiles; or move all mailboxes first.",
                    instead(array)
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, severities};
    use crate::terms::Version;

    fn moving(to: Version, array: &str) -> Plan {
        let mut plan = case_of(to);
        plan.organisation.legacy = vec![Version::V2010];
        plan.sites[0].names.array = Some(array.into());
        plan
    }

    #[test]
    fn the_web_name_is_an_error() {
        assert_eq!(severities("CAS-20", &moving(Version::V2013, "mail.contoso.com")), "error");
        assert_eq!(severities("CAS-20", &moving(Version::V2016, "MAIL.contoso.com")), "error");
    }

    #[test]
    fn a_name_of_its_own_is_fine() {
        assert_eq!(severities("CAS-20", &moving(Version::V2016, "outlook.contoso.com")), "");
    }

    #[test]
    fn without_mailboxes_on_2010_nobody_knocks() {
        let mut plan = moving(Version::V2016, "mail.contoso.com");
        plan.organisation.legacy.clear();
        assert_eq!(severities("CAS-20", &plan), "");
    }
}
