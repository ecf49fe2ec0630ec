//! ## What it looks at
//! How the balancer sees that a server of Exchange 2013 or later is well: by
//! `/<virtual directory>/healthcheck.htm`, which answers 200.
//!
//! ## Why it matters
//! That page is the voice of Managed Availability, the part of Exchange that watches itself: it
//! goes away as soon as the protocol is ill or an administrator puts the server into maintenance.
//! Any other probe knows less, or asks for a password.
//!
//! ## What to do
//! Probe the page of each virtual directory. At layer 7 take the protocol of that server out when
//! it isn't 200, at layer 4 the whole server.
//!
//! ## Source
//! Microsoft, "Load balancing in Exchange Server", github.com/MicrosoftDocs/OfficeDocs-Exchange.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-15",
    title: "Probe healthcheck.htm",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::{case, case_of};
    use crate::terms::{EdgeKind, Protocol, Version};

    #[test]
    fn it_explains_every_probe_of_https_from_2013() {
        let explained = explains("LB-15", &case_of(Version::V2019));
        assert!(explained.contains(&Protocol::MapiHttp), "{explained:?}");
        assert_eq!(explains("LB-15", &case()), []);
    }

    #[test]
    fn an_edge_that_balances_probes_as_well() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].balancer.kind = None;
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.farm = Some(true);
        assert!(explains("LB-15", &plan).contains(&Protocol::Owa));
    }

    #[test]
    fn and_what_the_balancer_sends_to_the_servers() {
        let explained = |version| {
            let rows = crate::design(&case_of(version)).firewall;
            rows.iter().filter(|row| row.because.contains(&"LB-15")).count()
        };
        assert_eq!((explained(Version::V2010), explained(Version::V2016)), (0, 1));
    }
}
