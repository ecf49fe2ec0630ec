//! ## What it looks at
//! How long a quiet connection of Outlook Anywhere has to be kept: 15 minutes at least, at every
//! device on the way.
//!
//! ## Why it matters
//! Outlook Anywhere sends a sign of life every 12 minutes towards the server and every 15 minutes
//! back. Some firewalls cut after five; Outlook then hangs for a while and reconnects, and users
//! say that mail is slow in the afternoon.
//!
//! ## What to do
//! Raise the idle time of firewall, edge and balancer above 15 minutes. Where that can't be had,
//! set the RPC value MinimumConnectionTimeout to 120 seconds on the servers, so that they speak
//! more often. The site's script sets it and shows what is there.
//!
//! ## Source
//! Microsoft CSS-Exchange, HealthChecker, "RPC Minimum Connection Timeout",
//! github.com/microsoft/CSS-Exchange; the 120 seconds from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-41",
    title: "Outlook Anywhere is quiet for a quarter of an hour",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::{case, case_of};
    use crate::terms::{Protocol, Version};

    #[test]
    fn it_explains_outlook_anywhere_in_every_version() {
        for version in Version::TARGETS {
            let explained = explains("LB-41", &case_of(*version));
            assert_eq!(explained, [Protocol::OutlookAnywhere], "{version:?}");
        }
        let mut plan = case();
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        assert_eq!(explains("LB-41", &plan), []);
    }
}
