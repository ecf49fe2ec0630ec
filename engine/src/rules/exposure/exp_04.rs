//! ## What it looks at
//! Whether Outlook Web App of Exchange 2010 is used from the internet at two or more sites, so that
//! users come to the wrong door now and then.
//!
//! ## Why it matters
//! A user whose mailbox is at the other site gets a page with a link to click, and logs on again
//! behind it. From SP2 on the servers can do both without a word: the redirect is silent, and with
//! the same forms-based logon at both sites one logon is enough.
//!
//! ## What to do
//! Decide on `Set-OwaVirtualDirectory -CrossSiteRedirectType Silent`; the default is Manual. It
//! needs the external URL at the other site, and forms-based logon at both.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Set-OwaVirtualDirectory
//! (github.com/MicrosoftDocs/office-docs-powershell); pei.com on proxying and redirection.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "EXP-04",
    title: "Redirect Outlook Web App without a click",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let doors = scene
        .sites
        .iter()
        .filter(|site| !site.servers.is_empty() && site.exposure(Protocol::Owa).outside());
    let count = doors.count();
    if count > 1 {
        found.organisation(
            Advice,
            "/sites",
            format!(
                "Outlook Web App has {count} doors on the internet; whoever comes to the wrong \
                 one has to click a link and log on again."
            ),
            "From SP2 on, set CrossSiteRedirectType to Silent, with forms-based logon at every \
             site.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities, site};

    #[test]
    fn one_door_is_never_the_wrong_one() {
        assert_eq!(severities("EXP-04", &case()), "");
    }

    #[test]
    fn two_doors_are_told_once() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        let found = findings("EXP-04", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/sites"));
    }

    #[test]
    fn a_site_that_is_closed_to_the_internet_has_no_door() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = Some(false);
        assert_eq!(severities("EXP-04", &plan), "");
    }
}
