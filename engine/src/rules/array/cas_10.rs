//! ## What it looks at
//! Whether anybody needs the name of a CAS array on a certificate. MAPI over RPC alone never does,
//! so the plan puts the name on none. Where it is among the names that somebody insists on, the
//! plan leaves it out all the same and says so.
//!
//! ## Why it matters
//! RPC protects its traffic with the keys of the Windows logon. There is no TLS in it, so there is
//! nothing that a certificate could be shown for: the name would cost money on every renewal and
//! tell the world how things are called inside.
//!
//! ## What to do
//! Take the name off the list of extra names. It belongs on a certificate only where an HTTPS
//! client inside connects to the very same name, and then the plan puts it there by itself.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March
//! 2012.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-10",
    title: "MAPI over RPC needs no certificate",
    versions: ONLY_2010,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let extra = &scene.answers.extra_names;
    for (place, host) in extra.iter().filter(|(place, _)| scene.array_extras.contains(place)) {
        found.organisation(
            Advice,
            format!("/organisation/extraNames/{place}"),
            format!("{host} is the name of a CAS array; it needs no place on a certificate."),
            "Take it off the extra names: it would cost money and show an internal name.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn the_name_of_an_array_is_left_out_of_the_extra_names() {
        let mut plan = case();
        plan.organisation.extra_names =
            vec!["owa.contoso.com".into(), "OUTLOOK.corp.contoso.com".into()];
        let found = findings("CAS-10", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("advice", "/organisation/extraNames/1"));
        let design = crate::design(&plan);
        let names = design.certificates.iter().flat_map(|certificate| &certificate.names);
        assert!(names.into_iter().all(|name| name.host.as_str() != "outlook.corp.contoso.com"));
    }

    #[test]
    fn another_name_is_not_the_array() {
        let mut plan = case();
        plan.organisation.extra_names = vec!["outlook.contoso.com".into()];
        assert_eq!(severities("CAS-10", &plan), "");
    }

    #[test]
    fn the_array_row_says_why_it_is_on_no_certificate() {
        assert!(crate::design(&case()).arrays[0].because.contains(&"CAS-10"));
    }
}
