//! ## What it looks at
//! The one case in which the name of a CAS array may be on a public certificate: a single site
//! that faces the internet, HTTPS published, no internal PKI, and HTTPS clients inside that
//! connect to that very name.
//!
//! ## Why it matters
//! Without a PKI of one's own a second certificate would have to be bought as well, so letting the
//! internal name ride on the public one is the easy way. Nicolas Blank says yes to that; Brian Day
//! and Ross Smith IV hold that an array's name never needs to be on a certificate. The deciding
//! question is whether the name stands in any HTTPS URL: where it does not, the plan keeps it off.
//!
//! ## What to do
//! Make sure that the name does not resolve outside and that it may be seen by everybody: public
//! certificates are in public logs. A web name of its own inside is the cleaner way.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March
//! 2012.

use crate::design::Severity::Advice;
use crate::design::{OnCertificate, Scene};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-12",
    title: "When the array's name may be on the public certificate",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let (OnCertificate::YesPublic, Some(host)) = (array.on_certificate, &array.host) else {
            continue;
        };
        if array.because.contains(&RULE.id) {
            found.site(
                Advice,
                site,
                site.at("names/array"),
                format!(
                    "{host} is the array of {} and the HTTPS name inside. With one site and no \
                     internal CA it goes on the public certificate.",
                    site.title()
                ),
                "Accept that the name is public, or give HTTPS another name inside.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities, site};

    fn shared() -> Plan {
        let mut plan = case();
        plan.sites[0].names.array = Some("cas.contoso.com".into());
        plan.sites[0].names.internal = Some("cas.contoso.com".into());
        plan
    }

    #[test]
    fn one_site_without_its_own_ca_may() {
        assert_eq!(severities("CAS-12", &shared()), "advice");
    }

    #[test]
    fn an_array_with_a_name_of_its_own_is_on_no_certificate() {
        assert_eq!(severities("CAS-12", &case()), "");
    }

    #[test]
    fn names_to_be_kept_private_are_on_none() {
        let mut plan = shared();
        plan.organisation.hide_internal_names = Some(true);
        assert_eq!(severities("CAS-12", &plan), "");
        assert!(crate::design(&plan).arrays[0].because.contains(&"CRT-34"));
    }

    #[test]
    fn with_a_second_site_or_an_internal_ca_it_depends() {
        let mut plan = shared();
        plan.sites.push(site("BR"));
        assert_eq!(severities("CAS-12", &plan), "");
        assert_eq!(severities("CAS-13", &plan), "advice");
        let mut plan = shared();
        plan.organisation.internal_ca = Some(true);
        assert_eq!(severities("CAS-12", &plan), "");
        assert_eq!(severities("CAS-13", &plan), "advice");
    }
}
