//! ## What it looks at
//! Whether a site needs a CAS array. It does as soon as it has mailbox databases, a Client Access
//! server and Outlook users: with two servers or more the array is required, with one server it is
//! recommended, also where that server has every role. A site that only serves the web, phones,
//! POP or IMAP needs none, and neither does one without mailboxes.
//!
//! ## Why it matters
//! Each database names the place where Outlook finds it, and every Outlook profile keeps that
//! name. Without an array it is the name of a server, which can never be given to another one; an
//! array's name moves with one DNS change. Small-business practice often leaves the array out
//! where there is one server; Microsoft and Simon Butler (Sembee) advise it even there. The
//! deciding question is whether a second server or a migration will ever come; the plan takes it
//! that one will.
//!
//! ## What to do
//! Create the array before the first database, with one server as well: it costs one directory
//! object and one DNS record.
//!
//! ## Source
//! Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March 2012;
//! Simon Butler, blog.sembee.co.uk, November 2010.

use crate::design::Severity::Advice;
use crate::design::entered::entered;
use crate::design::{Scene, Verdict};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-04",
    title: "When a site needs an array",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let named = || entered(site.given.names.array.as_deref()).is_some();
        let Some(server) = site.servers.first() else { continue };
        if array.verdict != Verdict::Recommended || named() {
            continue;
        }
        let fix = match &array.host {
            Some(host) => format!("Create the array {host} before the first database."),
            None => "Choose a name for the array and create it before the first database.".into(),
        };
        found.site(
            Advice,
            site,
            site.at("names/array"),
            format!(
                "{} has one Client Access server. Without an array its databases and every \
                 Outlook profile keep the name {server}, which cannot move to another server.",
                site.title()
            ),
            fix,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::{Exposure, Protocol};

    fn one_server() -> Plan {
        let mut plan = case();
        plan.sites[0].servers.truncate(1);
        plan
    }

    #[test]
    fn with_two_servers_the_array_is_simply_required() {
        assert_eq!(severities("CAS-04", &case()), "");
    }

    #[test]
    fn with_one_server_it_is_advised() {
        assert_eq!(severities("CAS-04", &one_server()), "advice");
    }

    #[test]
    fn a_name_that_was_entered_is_a_decision() {
        let mut plan = one_server();
        plan.sites[0].names.array = Some(" ".into());
        assert_eq!(severities("CAS-04", &plan), "advice");
        plan.sites[0].names.array = Some("outlook.corp.contoso.com".into());
        assert_eq!(severities("CAS-04", &plan), "");
    }

    #[test]
    fn a_site_for_the_web_alone_or_without_mailboxes_needs_none() {
        let mut plan = one_server();
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(plan.sites[0].exposure(Protocol::Owa), Exposure::Both);
        assert_eq!(severities("CAS-04", &plan), "");
        let mut plan = one_server();
        plan.sites[0].mailboxes = Some(false);
        assert_eq!(severities("CAS-04", &plan), "");
    }
}
