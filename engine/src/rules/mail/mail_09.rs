//! ## What it looks at
//! Which servers of Exchange 2010 stand behind ports 25 and 587: those of the plan where all roles
//! share them or where it was answered that they hold Hub Transport, else servers that the plan
//! does not name.
//!
//! ## Why it matters
//! The Client Access role takes no mail. A balancer, a record or a firewall row that leads mail to
//! such a server leads it to a closed port, and a receive connector cannot even be made there.
//!
//! ## What to do
//! Say whether the servers hold the Hub Transport role. Where they do not, put the Hub Transport
//! servers in the place of the blanks in the balancer, DNS and the firewall.
//!
//! ## Source
//! Rhoderick Milne, blogs.technet.microsoft.com/rmilne, 3 April 2018, "Exchange 2010 Default
//! Connector Configuration".

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "MAIL-09",
    title: "In 2010 mail belongs to Hub Transport",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;
    use crate::terms::{BalancerKind, Exposure, Protocol};

    /// The targets of the smtp host inside, and the ends that clients reach on port 587.
    fn ends(plan: &crate::plan::Plan) -> (Vec<String>, Vec<String>) {
        let design = crate::design(plan);
        let records = design.dns.into_iter().filter(|row| row.host.as_str() == "smtp.contoso.com");
        let rows = design.firewall.into_iter().filter(|row| row.ports.contains(&"587"));
        (records.map(|row| row.target).collect(), rows.map(|row| row.to).collect())
    }

    #[test]
    fn servers_without_the_role_take_no_mail() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Submission, Exposure::Internal);
        let (records, rows) = ends(&plan);
        assert_eq!(records, ["vip:HQ"]);
        assert_eq!(rows.first().map(String::as_str), Some("vip:HQ"));
        assert!(rows[1..].iter().all(|row| row == "transportServers:HQ"), "{rows:?}");
        plan.sites[0].balancer.kind = Some(BalancerKind::None);
        let to_transport = vec!["transportServers:HQ".to_owned()];
        assert_eq!(ends(&plan), (to_transport.clone(), to_transport));
    }

    #[test]
    fn servers_with_the_role_do() {
        for answer in [
            |site: &mut crate::plan::Site| site.hub_transport = Some(true),
            |site: &mut crate::plan::Site| site.multi_role = Some(true),
        ] {
            let mut plan = case();
            plan.sites[0].exposure.insert(Protocol::Submission, Exposure::Internal);
            answer(&mut plan.sites[0]);
            let (_, rows) = ends(&plan);
            assert!(rows.iter().all(|row| !row.starts_with("transport")), "{rows:?}");
        }
    }
}
