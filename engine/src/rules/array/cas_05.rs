//! ## What it looks at
//! Whether the name of a CAS array is a full host name that DNS inside can hold: no address, no
//! star, and at least two labels. What is no name at all is CRT-25.
//!
//! ## Why it matters
//! Outside, the name means nothing, so choose one that makes sense inside; it need not even be in
//! the domain of Active Directory, as long as clients inside resolve its zone. But it goes into
//! every database, every profile and the Kerberos names of the array. A name that DNS cannot hold
//! is found by nobody, and a short one only works where the client's list of suffixes helps.
//!
//! ## What to do
//! Use a full name in a zone that clients inside resolve, such as `outlook.corp.contoso.com`.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; the shape of host names: RFC 1123, 2.1.

use crate::design::Scene;
use crate::design::Severity::{Advice, Error};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-05",
    title: "The array's name is chosen for the inside",
    versions: ONLY_2010,
    severities: &[Error, Advice],
    check,
};

const FIX: &str = "Use a full name in a zone that clients inside resolve, such as outlook and the \
                   domain of Active Directory.";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let Some(host) = &array.host else { continue };
        let (title, at) = (site.title(), site.at("names/array"));
        if let Some(problem) = host.problem() {
            let message = format!("{host}, the array of {title}, is no host name: {problem}.");
            found.site(Error, site, at, message, FIX);
        } else if host.is_wildcard() {
            let message = format!("{host}, the array of {title}, is a wildcard, not a name.");
            found.site(Error, site, at, message, FIX);
        } else if host.is_short() {
            let message = format!("{host}, the array of {title}, has no domain.");
            found.site(Advice, site, at, message, FIX);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn a_full_name_in_any_zone_is_fine() {
        let mut plan = case();
        assert_eq!(severities("CAS-05", &plan), "");
        plan.sites[0].names.array = Some("outlook.contoso.local".into());
        assert_eq!(severities("CAS-05", &plan), "");
    }

    #[test]
    fn what_dns_cannot_hold_is_an_error_with_its_reason() {
        let mut plan = case();
        plan.sites[0].names.array = Some("10.0.0.10".into());
        let found = findings("CAS-05", &plan);
        assert_eq!((found[0].0, found[0].1.as_str()), ("error", "/sites/0/names/array"));
        plan.sites[0].names.array = Some("out_look.contoso.com".into());
        assert_eq!(severities("CAS-05", &plan), "", "CRT-25 says so");
        for name in ["10.0.0.10", "*.contoso.com"] {
            plan.sites[0].names.array = Some(name.into());
            assert_eq!(severities("CAS-05", &plan), "error", "{name}");
        }
    }

    #[test]
    fn a_short_name_is_advised_against() {
        let mut plan = case();
        plan.sites[0].names.array = Some("outlook".into());
        assert_eq!(severities("CAS-05", &plan), "advice");
    }
}
