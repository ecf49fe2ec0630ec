//! ## What it looks at
//! Whether HTTPS clients inside connect to the name of a CAS array, while there is an internal PKI
//! whose certificate can carry it.
//!
//! ## Why it matters
//! The array still needs no certificate; the web clients that share its name do. They are inside,
//! so a certificate that only managed computers trust is enough, and the internal name stays off
//! the public one. The price is that both services move together from then on.
//!
//! ## What to do
//! Better give HTTPS a name of its own inside, such as the name that is used outside with split
//! DNS. If the shared name stays, put it on the internal certificate of that site only.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010.

use crate::design::Severity::Advice;
use crate::design::{OnCertificate, Scene};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-11",
    title: "HTTPS inside on the array's name: an internal certificate",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let (OnCertificate::InternalOnly, Some(host)) = (array.on_certificate, &array.host) else {
            continue;
        };
        found.site(
            Advice,
            site,
            site.at("names/array"),
            format!(
                "HTTPS clients inside use {host}, the array of {}, so it is on the certificate \
                 of the internal CA.",
                site.title()
            ),
            "Give HTTPS another name than the array's; then the array needs no certificate.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::{EdgeKind, Tls};

    /// The array's name is the HTTPS name inside, behind an edge, with an internal CA.
    fn shared() -> Plan {
        let mut plan = case();
        plan.organisation.internal_ca = Some(true);
        let site = &mut plan.sites[0];
        site.edge.kind = Some(EdgeKind::ReverseProxy);
        site.edge.tls = Some(Tls::Bridge);
        site.names.array = Some("cas.contoso.com".into());
        site.names.internal = Some("cas.contoso.com".into());
        plan
    }

    #[test]
    fn a_shared_name_goes_on_the_internal_certificate() {
        assert_eq!(severities("CAS-11", &shared()), "advice");
    }

    #[test]
    fn a_name_of_its_own_goes_on_none() {
        let mut plan = shared();
        plan.sites[0].names.array = Some("outlook.contoso.com".into());
        assert_eq!(severities("CAS-11", &plan), "");
    }

    #[test]
    fn without_an_internal_ca_it_is_another_rule() {
        let mut plan = shared();
        plan.organisation.internal_ca = Some(false);
        assert_eq!(severities("CAS-11", &plan), "");
        assert_eq!(severities("CAS-12", &plan), "advice");
    }
}
