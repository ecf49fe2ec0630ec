//! ## What it looks at
//! Names that clients use from both sides where DNS is split: the DNS sheet has each of them twice.
//!
//! ## Why it matters
//! One name, two answers. Inside it leads to the balancer, outside to the edge; the URLs, the
//! certificate and the habits of users are the same on both sides. Without the second record,
//! clients inside go out to the internet and back, or find nothing.
//!
//! ## What to do
//! Add the internal record to the zone inside and the public one to the zone on the internet, and
//! keep both lists together: a name that is added on one side only is found by half of the users.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Configure mail flow and client access" and, for
//! Exchange 2013, "Digital certificates and SSL" (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-30",
    title: "One name, two answers",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::design::Zone;
    use crate::rules::test::case;
    use crate::terms::Dns;

    #[test]
    fn it_explains_both_records_of_a_name_with_split_dns() {
        let mut plan = case();
        let rows = crate::design(&plan).dns;
        let zones: Vec<_> = rows
            .iter()
            .filter(|row| row.host.as_str() == "mail.contoso.com")
            .filter(|row| row.because.contains(&"EXP-30"))
            .map(|row| row.zone)
            .collect();
        assert_eq!(zones, [Zone::Internal, Zone::Public]);
        plan.organisation.dns = Some(Dns::Separate);
        let rows = crate::design(&plan).dns;
        assert!(rows.iter().all(|row| !row.because.contains(&"EXP-30")));
    }
}
