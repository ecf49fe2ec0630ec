//! ## What it looks at
//! Whether the name of the CAS array is also a name that HTTPS, POP, IMAP or SMTP clients use: an
//! error where clients from the internet use it, a warning where only HTTPS clients inside do.
//!
//! ## Why it matters
//! One name for two services cannot be moved separately later. The day the web name is pointed at
//! newer servers, Outlook loses its RPC endpoint with it. And a name that resolves outside sends
//! Outlook there after a port that is closed, so it waits before it falls back to HTTPS.
//!
//! ## What to do
//! Give the array a name of its own that only means something inside, such as
//! `outlook.corp.contoso.com`.
//!
//! ## Source
//! Brian Day, "Demystifying the CAS Array Object", part 2, Exchange Team blog, 28 March 2012;
//! Exchange Team, "Ambiguous URLs and their effect on Exchange 2010 to Exchange 2013 Migrations".

use super::shared::instead;
use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-07",
    title: "The array has a name of its own",
    versions: ONLY_2010,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let Some(host) = &array.host else { continue };
        let (severity, who) = if scene.taken.is_used_outside(host) {
            (Error, "clients that are not Outlook over RPC reach it from the internet or by mail")
        } else if scene.taken.is_used_inside_only(host) {
            (Warning, "HTTPS clients inside use the same name")
        } else {
            continue;
        };
        found.site(
            severity,
            site,
            site.at("names/array"),
            format!("The CAS array of {} is called {host}, but {who}.", site.title()),
            format!("Call the array {}.", instead(array)),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, severities};
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn a_name_of_its_own_is_fine() {
        assert_eq!(severities("CAS-07", &case()), "");
    }

    #[test]
    fn a_name_used_from_the_internet_is_an_error() {
        let mut plan = case();
        plan.sites[0].names.array = Some("Mail.Contoso.com.".into());
        assert_eq!(severities("CAS-07", &plan), "error");
    }

    #[test]
    fn a_name_that_was_entered_for_mail_is_an_error_even_while_nobody_uses_it() {
        let mut plan = case();
        plan.sites[0].names.array = Some("pop.contoso.com".into());
        assert_eq!(severities("CAS-07", &plan), "");
        plan.sites[0].names.pop = Some("pop.contoso.com".into());
        assert_eq!(severities("CAS-07", &plan), "error");
    }

    #[test]
    fn a_name_used_by_https_inside_is_a_warning() {
        let mut plan = case();
        plan.sites[0].names.array = Some("cas.contoso.com".into());
        plan.sites[0].names.internal = Some("cas.contoso.com".into());
        assert_eq!(severities("CAS-07", &plan), "warning");
    }

    #[test]
    fn a_site_without_outlook_has_no_array_that_could_be_named() {
        let mut plan = case();
        plan.sites[0].names.array = Some("mail.contoso.com".into());
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(plan.sites[0].exposure(Protocol::Owa), Exposure::Both);
        assert_eq!(severities("CAS-07", &plan), "");
    }
}
