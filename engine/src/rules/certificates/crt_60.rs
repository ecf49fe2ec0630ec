//! ## What it looks at
//! The day on which public certificates are issued, and with it how long they may be valid.
//!
//! ## Why it matters
//! The limit falls: 825 days from 1 March 2018, 398 from 1 September 2020, 200 from 15 March 2026,
//! 100 from 15 March 2027, 47 from 15 March 2029. A day is 86,400 seconds and a second more counts as
//! another one, so authorities issue for a day less; the plan counts the same way, which is right at
//! any hour of the day of issue. A certificate that is changed ten times a year
//! cannot be changed by hand at every place: the design has to make changing it boring.
//!
//! ## What to do
//! Count the places of each certificate, keep them few, and automate request, installation and
//! restart. Renew thirty days before the end; with 100 days twenty, with 47 days ten. Certificates
//! of an internal PKI are not bound by these limits.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 6.3.2 and table of revisions
//! (github.com/cabforum/servercert, docs/BR.md); the date of the 398 days and the days before the
//! end are from general knowledge.

use super::shared::{owners, site_of};
use crate::design::Severity::Advice;
use crate::design::{Certificate, Issuer, Scene};
use crate::facts::lifetimes::Lifetime;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Date;

pub(super) const RULE: Rule = Rule {
    id: "CRT-60",
    title: "How long a public certificate may live",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for made in &scene.made {
        if made.certificate.issuer != Issuer::Public {
            continue;
        }
        let Some(site) = site_of(scene, made) else { continue };
        let owners = owners(scene, site);
        let message = match scene.answers.date {
            None => format!(
                "How long the public certificate of {owners} may live depends on the day of issue, \
                 which is not known yet."
            ),
            Some(date) => match lifetime(date, &made.certificate) {
                Some(text) => format!("The public certificate of {owners} {text}"),
                None => continue,
            },
        };
        found.site(
            Advice,
            site,
            "/date",
            message,
            "Make it a routine: automate request, installation and restart at every place.",
        );
    }
}

/// `None` where the table does not reach back to the date.
fn lifetime(date: Date, certificate: &Certificate) -> Option<String> {
    let last = certificate.last_expiry?;
    let renewals = match certificate.renewals_per_year? {
        1 => "one renewal a year".to_owned(),
        number => format!("{number} renewals a year"),
    };
    let next = Lifetime::after(date).map_or_else(String::new, |step| {
        format!(" From {} on it is {} days.", step.from, step.limit)
    });
    let limit = Lifetime::on(date)?.limit;
    Some(format!(
        "is planned until {last} if it is issued on {date}, a day inside the limit of {limit} days: \
         {renewals}.{next}"
    ))
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn the_step_of_the_date_and_the_next_one_are_named() {
        let found = findings("CRT-60", &case());
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/date"));
        for text in ["200 days", "2027-06-09", "3 renewals", "From 2027-03-15 on it is 100 days"] {
            assert!(found[0].2.contains(text), "{text}: {found:?}");
        }
    }

    #[test]
    fn after_the_last_step_there_is_no_next_one() {
        let mut plan = case();
        plan.date = Some("2030-01-01".into());
        let found = findings("CRT-60", &plan);
        assert!(found[0].2.ends_with("10 renewals a year."), "{found:?}");
    }

    #[test]
    fn without_a_date_it_says_so_and_before_the_table_nothing() {
        let mut plan = case();
        plan.date = None;
        assert!(findings("CRT-60", &plan)[0].2.contains("not known yet"));
        plan.date = Some("2018-02-28".into());
        assert_eq!(severities("CRT-60", &plan), "");
    }

    #[test]
    fn an_internal_certificate_has_no_such_limit() {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-60", &plan), "");
    }
}
