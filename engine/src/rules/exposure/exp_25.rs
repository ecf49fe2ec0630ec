//! ## What it looks at
//! Whether clients inside resolve the public names to the public addresses, because there is no
//! split DNS, in more than a small office. Where the number of users is not known, it is taken to be
//! more.
//!
//! ## Why it matters
//! The people inside then take the way of those outside: all of Outlook's traffic goes out through
//! the firewall and back in through the reverse proxy. Many firewalls do not let traffic turn round
//! at all, and the line to the internet decides whether people can work in their own building.
//!
//! ## What to do
//! Serve the public zone inside as well, with the internal addresses, or add a zone for each single
//! name.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Digital certificates and SSL" in Exchange 2013
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); the size of a small office from general
//! knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::facts::SMALL_OFFICE_USERS;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Dns, Path};

pub(super) const RULE: Rule = Rule {
    id: "EXP-25",
    title: "Clients inside on the way through the firewall",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.dns != Dns::ExternalOnly {
        return;
    }
    let out_and_in =
        || scene.sites.iter().filter(|site| site.facing && site.has_https(Path::Internal));
    let users = out_and_in().map(|site| site.given.users.map(u64::from)).sum::<Option<u64>>();
    if out_and_in().next().is_none() || users.is_some_and(|users| users <= SMALL_OFFICE_USERS) {
        return;
    }
    let who = users.map_or("Everybody inside".into(), |users| format!("{users} users inside"));
    found.organisation(
        Warning,
        "/organisation/dns",
        format!("{who} reach the servers through the firewall, by the public address."),
        "Serve the public names inside with internal addresses: split DNS, or a zone a name.",
    );
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};
    use crate::terms::{Dns, Exposure};

    fn external_only(users: Option<u32>) -> Plan {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::ExternalOnly);
        plan.sites[0].users = users;
        plan
    }

    #[test]
    fn with_split_dns_nobody_leaves_the_house() {
        assert_eq!(severities("EXP-25", &case()), "");
    }

    #[test]
    fn a_small_office_may() {
        assert_eq!(severities("EXP-25", &external_only(Some(50))), "");
        assert_eq!(severities("EXP-25", &external_only(Some(51))), "warning");
        let mut plan = external_only(Some(50));
        plan.sites.push(site("BR"));
        plan.sites[1].users = Some(1);
        assert!(findings("EXP-25", &plan)[0].2.starts_with("51 users"));
    }

    #[test]
    fn an_unknown_number_is_taken_to_be_more() {
        let found = findings("EXP-25", &external_only(None));
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/organisation/dns"));
    }

    #[test]
    fn where_clients_are_outside_only_there_is_no_way_round() {
        let mut plan = external_only(None);
        plan.sites[0].exposure.clear();
        plan.sites[0].exposure.insert(crate::terms::Protocol::ActiveSync, Exposure::External);
        assert_eq!(severities("EXP-25", &plan), "");
    }
}
