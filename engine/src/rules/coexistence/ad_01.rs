//! ## What it looks at
//! Whether Outlook 2016 or later may ask Microsoft 365 for a mailbox that is on these servers. The
//! plan does not ask whether there is a tenant, so this is a question to settle where every Outlook
//! is newer than 2010.
//!
//! ## Why it matters
//! Since 2016 Outlook first tries Microsoft 365, and only then your own Autodiscover. If the mail
//! domain is known there, because of licences for the Office apps or a tenant that somebody once
//! made, users see a logon window that never accepts them, although everything here is right.
//!
//! ## What to do
//! Find out whether the mail domains are registered in a tenant. If they are, while mailboxes are
//! here, set the policy ExcludeExplicitO365Endpoint to 1.
//!
//! ## Source
//! Microsoft support, KB3211279, "Outlook 2016 Implementation of Autodiscover"; petri.com on the
//! policy.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Outlook, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "AD-01",
    title: "Outlook asks Microsoft 365 first",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let newer = scene.answers.oldest_outlook == Outlook::Newer;
    let asked =
        || scene.sites.iter().any(|site| site.mailboxes && site.uses(Protocol::Autodiscover));
    if newer && asked() {
        found.organisation(
            Advice,
            "/organisation/oldestOutlook",
            "Outlook 2016 and later ask Microsoft 365 before your own Autodiscover.",
            "If the mail domains are known to a tenant, set the policy \
             ExcludeExplicitO365Endpoint to 1 while mailboxes are here.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, severities};
    use crate::terms::{Outlook, Version};

    #[test]
    fn with_older_ones_about_other_things_matter() {
        assert_eq!(severities("AD-01", &case()), "");
    }

    #[test]
    fn newer_ones_are_worth_a_question() {
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(Outlook::Newer);
        assert_eq!(severities("AD-01", &plan), "advice");
        assert_eq!(severities("AD-01", &case_of(Version::Se)), "advice");
    }

    #[test]
    fn without_mailboxes_here_nobody_is_led_astray() {
        let mut plan = case_of(Version::Se);
        plan.sites[0].mailboxes = Some(false);
        assert_eq!(severities("AD-01", &plan), "");
    }
}
