//! ## What it looks at
//! Whether HTTPS clients inside use the name of a CAS array that no public certificate authority
//! signs, such as `outlook.contoso.local`, while the certificate has to be public.
//!
//! ## Why it matters
//! Nobody can prove to own a private suffix, so since November 2015 no public authority puts one
//! on a certificate. The web clients inside then see a name that does not match. The array itself
//! does not mind; it is the shared use that cannot work.
//!
//! ## What to do
//! Change the internal URLs to a name with a public suffix and resolve it inside by split DNS, or
//! have the certificate of that name signed by an internal PKI that every client trusts.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements for TLS Server Certificates 2.2.6, 4.2.2 and 7.1.4
//! (github.com/cabforum/servercert); Nicolas Blank, "CAS ARRAY Names, Certificates and Load
//! balancers", itproafrica.com, November 2010.

use super::shared::instead;
use crate::design::Severity::Error;
use crate::design::{OnCertificate, Scene};
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CAS-14",
    title: "An array's name that nobody signs",
    versions: ONLY_2010,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for (site, array) in scene.arrays() {
        let (OnCertificate::Conflict, Some(host)) = (array.on_certificate, &array.host) else {
            continue;
        };
        if array.because.contains(&RULE.id) {
            found.site(
                Error,
                site,
                site.at("names/internal"),
                format!(
                    "HTTPS clients inside use {host}, the array of {}, and no public authority \
                     signs that name.",
                    site.title()
                ),
                format!(
                    "Use a public suffix and split DNS for HTTPS inside{}; call the array {}.",
                    if scene.answers.servers_may_differ() { ", or an internal CA" } else { "" },
                    instead(array)
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, severities};
    use crate::terms::{EdgeKind, Tls};

    fn shared(name: &str) -> Plan {
        let mut plan = case();
        plan.sites[0].names.array = Some(name.into());
        plan.sites[0].names.internal = Some(name.into());
        plan
    }

    #[test]
    fn a_private_suffix_for_rpc_alone_is_fine() {
        let mut plan = case();
        plan.sites[0].names.array = Some("outlook.contoso.local".into());
        assert_eq!(severities("CAS-14", &plan), "");
    }

    #[test]
    fn a_private_suffix_for_https_too_is_an_error() {
        assert_eq!(severities("CAS-14", &shared("cas.contoso.local")), "error");
        assert_eq!(severities("CAS-14", &shared("cas.contoso.com")), "");
    }

    #[test]
    fn a_name_kept_private_on_purpose_is_another_rule() {
        let mut plan = shared("cas.contoso.com");
        plan.organisation.hide_internal_names = Some(true);
        assert_eq!(severities("CAS-14", &plan), "");
    }

    #[test]
    fn an_internal_ca_behind_an_edge_signs_it() {
        let mut plan = shared("cas.contoso.local");
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan.sites[0].edge.tls = Some(Tls::Bridge);
        assert_eq!(severities("CAS-14", &plan), "");
    }
}
