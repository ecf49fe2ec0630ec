//! ## What it looks at
//! Whether MAPI over RPC was answered as used from the internet; and, in every version, the row of
//! the firewall sheet that keeps RPC and remote management away from the internet.
//!
//! ## Why it matters
//! RPC starts at TCP 135 and goes on at ports that the server hands out. The end point mapper has
//! been attacked for decades; providers drop the port, and every health check calls it a red flag.
//! Outlook outside has Outlook Anywhere for this: the same RPC, carried by HTTPS on one port.
//!
//! ## What to do
//! Use MAPI over RPC from inside only, and Outlook Anywhere from outside. Whatever is answered,
//! the plan treats MAPI over RPC as internal and blocks its ports from the internet.
//!
//! ## Source
//! Brian Day, "Demystifying the CAS Array Object", part 2, Exchange Team blog, 28 March 2012; the
//! state of TCP 135 on the internet from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "EXP-11",
    title: "MAPI over RPC stays inside",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.is_2010() {
        return;
    }
    for site in &scene.sites {
        if !site.given.exposure(Protocol::MapiRpc).outside() {
            continue;
        }
        let fix = if site.exposure(Protocol::OutlookAnywhere).outside() {
            "Use it from inside only; Outlook Anywhere serves Outlook outside already."
        } else {
            "Use it from inside only, and expose Outlook Anywhere instead."
        };
        found.site(
            Error,
            site,
            site.at("exposure/mapiRpc"),
            format!("MAPI over RPC at {} is to be reached from the internet.", site.title()),
            fix,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::design::Action;
    use crate::rules::test::{case, case_of, severities};
    use crate::terms::{Exposure, Protocol, Version};

    #[test]
    fn from_inside_it_is_fine() {
        assert_eq!(severities("EXP-11", &case()), "");
    }

    #[test]
    fn from_outside_it_is_an_error() {
        for exposure in [Exposure::External, Exposure::Both] {
            let mut plan = case();
            plan.sites[0].exposure.insert(Protocol::MapiRpc, exposure);
            assert_eq!(severities("EXP-11", &plan), "error");
        }
    }

    #[test]
    fn later_versions_do_not_have_it() {
        let mut plan = case_of(Version::V2013);
        plan.sites[0].exposure.insert(Protocol::MapiRpc, Exposure::Both);
        assert_eq!(severities("EXP-11", &plan), "");
        assert_eq!(severities("IN-01", &plan), "warning");
    }

    #[test]
    fn the_row_that_blocks_its_ports_says_why() {
        let rows = crate::design(&case()).firewall;
        let blocked = rows.iter().filter(|row| row.because.contains(&"EXP-11"));
        assert!(blocked.clone().all(|row| row.action == Action::Block));
        assert_eq!(blocked.count(), 1);
    }
}
