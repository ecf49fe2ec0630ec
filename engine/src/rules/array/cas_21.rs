//! ## What it looks at
//! Whether the CAS array of Exchange 2010 stays what it is while 2010 still holds mailboxes beside
//! newer servers: an error where its name is the name of a new server, advice where the plan does
//! not know its name.
//!
//! ## Why it matters
//! Every profile of a mailbox on 2010 needs the array's record, its address and the object in the
//! directory. Exchange 2013 and later do not listen for RPC over TCP, so a name that is pointed at
//! them is a name that nobody answers. The plan can only look at the name that it is told.
//!
//! ## What to do
//! Keep the record, the address and the object until the last mailbox on 2010 has moved. Enter the
//! array's name, which `Get-ClientAccessArray` shows, or the server's name where there is none.
//!
//! ## Source
//! Exchange Team, "Ambiguous URLs and their effect on Exchange 2010 to Exchange 2013 Migrations",
//! techcommunity.microsoft.com; Microsoft, Exchange Server documentation, "Outlook Anywhere" in
//! Exchange 2013 (github.com/MicrosoftDocs/OfficeDocs-Exchange); the rest from general knowledge.

use crate::design::Scene;
use crate::design::Severity::{Advice, Error};
use crate::design::arrays::array_of_2010;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::Version;

pub(super) const RULE: Rule = Rule {
    id: "CAS-21",
    title: "The array of 2010 lives as long as its mailboxes",
    versions: FROM_2013,
    severities: &[Error, Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.has_legacy(Version::V2010) {
        return;
    }
    for site in scene.sites.iter().filter(|site| site.mailboxes && !site.servers.is_empty()) {
        let (title, at) = (site.title(), site.at("names/array"));
        match array_of_2010(site, &scene.answers) {
            None => {
                let message = format!(
                    "Exchange 2010 still holds mailboxes, and the plan does not know its array \
                     at {title}; it is taken to have a name that nothing else uses."
                );
                let fix = "Enter the name that Get-ClientAccessArray shows for this site.";
                found.site(Advice, site, at, message, fix);
            }
            Some(host) if scene.taken.is_server(&host) => {
                let message = format!(
                    "{host} is the array of Exchange 2010 at {title} and one of the new servers, \
                     which do not answer RPC."
                );
                let fix = "Leave the array's name with the 2010 servers until the last mailbox \
                           has moved.";
                found.site(Error, site, at, message, fix);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case_of, severities};
    use crate::terms::Version;

    fn moving(array: Option<&str>) -> Plan {
        let mut plan = case_of(Version::V2016);
        plan.organisation.legacy = vec![Version::V2010];
        plan.sites[0].names.array = array.map(Into::into);
        plan
    }

    #[test]
    fn a_known_name_of_its_own_is_kept_inside() {
        let plan = moving(Some("outlook.corp.contoso.com"));
        assert_eq!(severities("CAS-21", &plan), "");
        let rows = crate::design(&plan).dns;
        let kept = rows.iter().find(|row| row.because.contains(&"CAS-21")).unwrap();
        assert_eq!(kept.target, "legacy:HQ");
    }

    #[test]
    fn the_name_of_a_new_server_is_an_error() {
        assert_eq!(severities("CAS-21", &moving(Some("hq1.corp.contoso.com"))), "error");
    }

    #[test]
    fn a_name_that_is_not_known_is_asked_for() {
        assert_eq!(severities("CAS-21", &moving(None)), "advice");
    }

    #[test]
    fn without_mailboxes_on_2010_there_is_none() {
        let mut plan = moving(None);
        plan.organisation.legacy = vec![Version::V2013];
        assert_eq!(severities("CAS-21", &plan), "");
    }
}
