//! ## What it looks at
//! How the balancer sees that a server of Exchange 2010 is well. The table proposes one probe a
//! protocol: a request to its virtual directory and the answers that count as life.
//!
//! ## Why it matters
//! A stopped application pool still shakes hands on port 443. A probe that only opens the port
//! knows the server and not the service, and keeps sending people to an Outlook Web App that
//! answers with an error. The page `healthcheck.htm` that later versions have doesn't exist yet.
//!
//! ## What to do
//! Probe each protocol on each server and take only that protocol out when its probe fails. The
//! 401 of a directory with Windows or Basic authentication is a healthy answer.
//!
//! ## Source
//! Ross Smith IV's TechEd advice on load balancing Exchange 2010, as summed up by Quisitive; the
//! probes themselves from general knowledge.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-14",
    title: "Probe the protocols of 2010, not the port",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::{case, case_of};
    use crate::terms::{BalancerKind, Exposure, Protocol, Version};

    #[test]
    fn it_explains_the_probes_of_https() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::PowerShell, Exposure::Internal);
        plan.sites[0].exposure.insert(Protocol::Pop, Exposure::Internal);
        let explained = explains("LB-14", &plan);
        assert!(explained.contains(&Protocol::Owa), "{explained:?}");
        for other in [Protocol::MapiRpc, Protocol::PowerShell, Protocol::Pop] {
            assert!(!explained.contains(&other), "{explained:?}");
        }
    }

    #[test]
    fn windows_balancing_and_a_single_server_have_none() {
        let mut plan = case();
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        assert_eq!(explains("LB-14", &plan), []);
        let mut plan = case();
        plan.sites[0].servers.pop();
        assert_eq!(explains("LB-14", &plan), []);
        assert_eq!(explains("LB-14", &case_of(Version::V2013)), []);
    }
}
