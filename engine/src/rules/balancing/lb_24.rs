//! ## What it looks at
//! Windows Network Load Balancing on servers that hold the Client Access and the Mailbox role and
//! are in a database availability group.
//!
//! ## Why it matters
//! A database availability group is built on failover clustering, and Windows doesn't let failover
//! clustering and Network Load Balancing live on the same server. It is not a matter of skill: the
//! two drivers fight over the same network cards, and the combination is unsupported.
//!
//! ## What to do
//! Use a hardware or virtual balancer, or put the Client Access role on servers of its own.
//!
//! ## Source
//! Microsoft, "Load balancing" (Exchange 2013) and "Load balancing in Exchange Server",
//! github.com/MicrosoftDocs/OfficeDocs-Exchange.

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-24",
    title: "Windows NLB and a DAG exclude each other",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.wnlb_on_dag()) {
        found.site(
            Error,
            site,
            site.at("balancer/kind"),
            format!(
                "The servers of {} are in a DAG and are to run Windows NLB: both cannot be on one \
                 server, so nothing balances them.",
                site.title()
            ),
            "Plan a hardware or virtual balancer, or Client Access servers outside the DAG.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{BalancerKind, Version};

    fn on_dag(mut plan: Plan) -> Plan {
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        plan.sites[0].multi_role = Some(true);
        plan.sites[0].dag = Some(true);
        plan
    }

    #[test]
    fn both_on_one_server_is_an_error() {
        let found = findings("LB-24", &on_dag(case()));
        assert_eq!((found.len(), found[0].0, &*found[0].1), (1, "error", "/sites/0/balancer/kind"));
        assert_eq!(severities("LB-24", &on_dag(case_of(Version::Se))), "error");
    }

    #[test]
    fn each_of_the_three_answers_is_needed() {
        let mut plan = on_dag(case());
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        assert_eq!(severities("LB-24", &plan), "");
        let mut plan = on_dag(case());
        plan.sites[0].dag = Some(false);
        assert_eq!(severities("LB-24", &plan), "");
        let mut plan = on_dag(case());
        plan.sites[0].multi_role = Some(false);
        assert_eq!(severities("LB-24", &plan), "");
    }

    #[test]
    fn from_2016_there_is_only_one_role() {
        let mut plan = on_dag(case_of(Version::V2016));
        plan.sites[0].multi_role = None;
        assert_eq!(severities("LB-24", &plan), "error");
    }
}
