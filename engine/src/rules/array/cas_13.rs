//! ## What it looks at
//! Whether it depends if the name of a CAS array belongs on a public certificate: HTTPS clients
//! inside use the name, and there are several sites, an internal PKI, or answers that are not
//! known yet and lead to different results.
//!
//! ## Why it matters
//! Nobody can answer this from the array alone. It follows from the namespaces, from the protocols
//! in each, and from where each is used: inside, outside or both. While a deciding answer is
//! missing, the plan shows what follows from the default and names the questions.
//!
//! ## What to do
//! Settle the namespaces first, then the protocols, then where each is used. An HTTPS name inside
//! that differs from the array's makes the question go away.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010.

use crate::design::Severity::Advice;
use crate::design::{Array, OnCertificate, Scene};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-13",
    title: "The array's name on a certificate: when it depends",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let Some(host) = &array.host else { continue };
        let at = site.at("names/array");
        let title = site.title();
        if array.on_certificate == OnCertificate::Depends {
            let decisive = array.decided_by.first().map_or(at, |answer| (*answer).into());
            let message = format!(
                "Whether {host}, the array of {title}, belongs on a certificate depends on \
                 answers that are not known yet."
            );
            let fix = "Answer the open questions that the array names, or give HTTPS another \
                       name inside.";
            found.site(Advice, site, decisive, message, fix);
        } else if rides_on_the_public_one(array) {
            let message = format!(
                "{host} is the array of {title} and an HTTPS name inside, and until they are \
                 answered it is on the public certificate."
            );
            let fix = "Go through namespaces, protocols and where each is used; better, give \
                       HTTPS another name inside.";
            found.site(Advice, site, at, message, fix);
        }
    }
}

fn rides_on_the_public_one(array: &Array) -> bool {
    array.on_certificate == OnCertificate::YesPublic && array.because.contains(&RULE.id)
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities, site};
    use crate::terms::{EdgeKind, Tls};

    fn shared() -> Plan {
        let mut plan = case();
        plan.sites[0].names.array = Some("cas.contoso.com".into());
        plan.sites[0].names.internal = Some("cas.contoso.com".into());
        plan
    }

    #[test]
    fn one_site_without_its_own_ca_is_clear() {
        assert_eq!(severities("CAS-13", &shared()), "");
        assert_eq!(severities("CAS-13", &case()), "");
    }

    #[test]
    fn an_internal_ca_without_a_place_for_its_certificate_makes_it_depend() {
        let mut plan = shared();
        plan.organisation.internal_ca = Some(true);
        assert_eq!(severities("CAS-13", &plan), "advice");
    }

    #[test]
    fn an_answer_that_is_missing_is_named_instead_of_a_verdict() {
        let mut plan = shared();
        plan.organisation.internal_ca = None;
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.tls = Some(Tls::Bridge);
        let found = findings("CAS-13", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/organisation/internalCa"));
        assert_eq!(severities("CAS-12", &plan), "");
    }

    #[test]
    fn a_second_site_makes_it_depend() {
        let mut plan = shared();
        plan.sites.push(site("BR"));
        assert_eq!(severities("CAS-13", &plan), "advice");
    }
}
