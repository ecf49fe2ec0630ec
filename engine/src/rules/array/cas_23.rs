//! ## What it looks at
//! Whether a site with several Client Access servers has so many users that Outlook should log on
//! by Kerberos, which a CAS array only has after some work.
//!
//! ## Why it matters
//! Without that work Outlook uses NTLM, and every connection makes a server ask a domain controller
//! through a narrow channel; above a few thousand users this becomes the bottleneck. A Kerberos
//! ticket is for the shared name, so all servers of the array need the same key: an alternate
//! service account. It serves inside only, and not Outlook Anywhere of 2010.
//!
//! ## What to do
//! Plan one account for the forest with the names exchangeMDB, exchangeRFR and exchangeAB for each
//! array, and http for each HTTPS and Autodiscover host. Look for duplicates with `setspn -F -Q`
//! first, and hand the account out with RollAlternateServiceAccountPassword.ps1, generating its
//! password once only.
//!
//! ## Source
//! TechNet, ff808313 and ff808312, on Kerberos with a Client Access server array; Microsoft
//! support, KB2688772 (NTLM as a bottleneck); the number of users from general knowledge.

use crate::design::Severity::Warning;
use crate::design::{Scene, Verdict};
use crate::facts::NTLM_USERS;
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-23",
    title: "Kerberos for a large array",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let Some(users) = site.given.users.filter(|users| *users > NTLM_USERS) else { continue };
        if array.verdict == Verdict::Required {
            found.site(
                Warning,
                site,
                site.at("users"),
                format!(
                    "{} has {users} concurrent users; logging on by NTLM becomes a bottleneck \
                     above about {NTLM_USERS}.",
                    site.title()
                ),
                "Plan Kerberos for the array: one alternate service account with the names of \
                 the array and of every HTTPS host.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};

    fn with_users(users: u32) -> Plan {
        let mut plan = case();
        plan.sites[0].users = Some(users);
        plan
    }

    #[test]
    fn a_few_thousand_get_by_with_ntlm() {
        assert_eq!(severities("CAS-23", &case()), "");
        assert_eq!(severities("CAS-23", &with_users(3000)), "");
    }

    #[test]
    fn more_want_kerberos() {
        assert_eq!(severities("CAS-23", &with_users(3001)), "warning");
    }

    #[test]
    fn one_server_has_its_own_key() {
        let mut plan = with_users(3001);
        plan.sites[0].servers.truncate(1);
        assert_eq!(severities("CAS-23", &plan), "");
    }
}
