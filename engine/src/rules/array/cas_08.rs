//! ## What it looks at
//! Whether the name of a CAS array is the full name of a server. The name of a database
//! availability group must not be used either; the plan does not ask for it, so check that.
//!
//! ## Why it matters
//! The name stays in every Outlook profile for years. It has to be one that can be pointed at
//! other machines, and a server's name cannot: it belongs to the computer account, its DNS record
//! is registered by the server itself, and it goes when the server goes. The name of a group of
//! databases belongs to the cluster in the same way.
//!
//! ## What to do
//! Choose a name that no computer has, such as `outlook.corp.contoso.com`.
//!
//! ## Source
//! Brian Day, "Demystifying the CAS Array Object", part 2, Exchange Team blog, 28 March 2012;
//! Simon Butler, blog.sembee.co.uk, November 2010 (a virtual name, not a server's); the name of
//! the group from general knowledge.

use super::shared::instead;
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-08",
    title: "The array is not called like a server",
    versions: ONLY_2010,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let Some(host) = array.host.as_ref().filter(|host| scene.taken.is_server(host)) else {
            continue;
        };
        found.site(
            Error,
            site,
            site.at("names/array"),
            format!("The CAS array of {} is called {host}, which is a server.", site.title()),
            format!("Call the array {}.", instead(array)),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, severities, site};

    #[test]
    fn a_name_that_no_server_has_is_fine() {
        assert_eq!(severities("CAS-08", &case()), "");
    }

    #[test]
    fn the_name_of_a_server_of_any_site_is_an_error() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[0].names.array = Some("br2.corp.contoso.com".into());
        assert_eq!(severities("CAS-08", &plan), "error");
        plan.sites[0].names.array = Some("br3.corp.contoso.com".into());
        assert_eq!(severities("CAS-08", &plan), "");
    }
}
