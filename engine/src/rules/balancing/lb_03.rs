//! ## What it looks at
//! A site with a single server that clients use. Nothing has to be balanced there, so nothing is
//! asked for.
//!
//! ## Why it matters
//! That server is a single point of failure, which may well be accepted. What costs nothing at
//! first and a lot later are the names: clients that have learnt the server's own name have to be
//! touched, one by one, on the day a second server or a balancer comes.
//!
//! ## What to do
//! Write down that the outage of this server is accepted, or plan a second one. Either way let
//! every client use aliases (the web names, the array) and never the server's own name.
//!
//! ## Source
//! Simon Butler, Sembee blog, November 2010, on arrays for single servers; Practical 365, "Exchange
//! Server 2016 Client Access Namespace Configuration".

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-03",
    title: "A single server is a single point of failure",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, rows) in scene.balanced() {
        if site.servers.len() != 1 || rows.is_empty() {
            continue;
        }
        found.site(
            Advice,
            site,
            site.at("servers"),
            format!("{} has one server: when it stops, its clients stop.", site.title()),
            "Accept that in writing or plan a second server; keep its own name out of every URL.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, severities};

    #[test]
    fn one_server_is_worth_a_word_and_two_are_not() {
        let mut plan = case();
        assert_eq!(severities("LB-03", &plan), "");
        plan.sites[0].servers.pop();
        assert_eq!(severities("LB-03", &plan), "advice");
    }

    #[test]
    fn a_site_without_servers_or_without_clients_is_not() {
        let mut plan = case();
        plan.sites[0].servers.clear();
        assert_eq!(severities("LB-03", &plan), "");
        plan.sites[0].servers.push("hq1.corp.contoso.com".into());
        plan.sites[0].exposure.clear();
        assert_eq!(severities("LB-03", &plan), "");
    }
}
