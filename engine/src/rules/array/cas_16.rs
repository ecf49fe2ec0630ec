//! ## What it looks at
//! Whether there are CAS arrays at two or more sites, so that a mailbox can move, or a database
//! switch over, from one array to another.
//!
//! ## Why it matters
//! Which array a user talks to after that is a setting, not fate. From Exchange 2010 SP2 rollup 3
//! on, Outlook asks for a restart when the mailbox is at another site, and takes that site's array
//! into its profile. For a database availability group the switch AllowCrossSiteRpcClientAccess
//! decides: false, the default, follows the active database; true stays with the site that holds
//! the preferred copy. The cmdlet's reference of 2026 no longer explains the switch, so try it on your
//! build.
//! Earlier builds keep the old array and send RPC over the line between the sites.
//!
//! ## What to do
//! Install SP2 rollup 3 or later, decide what shall happen after a switchover, and keep every
//! array reachable from the other sites.
//!
//! ## Source
//! Ross Smith IV, "RPC Client Access Cross-Site Connectivity Changes", techcommunity.microsoft.com;
//! marckean.com, 9 April 2013; Microsoft, Exchange PowerShell reference,
//! Set-DatabaseAvailabilityGroup.

use crate::design::Severity::Advice;
use crate::design::{Scene, Verdict};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-16",
    title: "Mailboxes that move to another site's array",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let needed = scene.arrays().filter(|(_, array)| array.verdict <= Verdict::Recommended);
    let count = needed.count();
    if count > 1 {
        found.organisation(
            Advice,
            "/sites",
            format!(
                "{count} sites have an array. When a mailbox or an active database changes its \
                 site, the build and a setting decide which array Outlook uses."
            ),
            "Install 2010 SP2 rollup 3 or later, and decide on AllowCrossSiteRpcClientAccess: \
             false follows the database, true stays.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities, site};

    #[test]
    fn one_array_has_nowhere_to_go() {
        assert_eq!(severities("CAS-16", &case()), "");
    }

    #[test]
    fn two_arrays_are_told_once() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        let found = findings("CAS-16", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/sites"));
    }

    #[test]
    fn a_site_without_mailboxes_has_no_array_to_move_to() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].mailboxes = Some(false);
        assert_eq!(severities("CAS-16", &plan), "");
    }
}
