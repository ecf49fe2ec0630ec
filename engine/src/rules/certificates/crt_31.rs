//! ## What it looks at
//! Whether a public authority may be used where clients see the certificate that do not trust an
//! internal one: clients from the internet, phones, kiosks, other people's computers.
//!
//! ## Why it matters
//! Not every phone lets you install your root, and nobody can install it on a partner's computer.
//! With split DNS the same public certificate is good inside as well, which often makes life
//! easier than a second, internal one. Without a public authority such clients get a warning at
//! best; Outlook Anywhere and many phones do not connect at all.
//!
//! ## What to do
//! Allow a public authority for what these clients see. Where really every client is managed and
//! trusts the internal PKI, say both, and the internal PKI issues it.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010;
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013.

use super::shared::{owners, site_of, spell};
use crate::design::Scene;
use crate::design::Severity::Error;
use crate::rules::{ALL, Findings, Rule};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "CRT-31",
    title: "Clients that trust no internal authority see a public certificate",
    versions: ALL,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    // In a hybrid organisation there is no way round a public authority at all (CRT-46).
    if scene.answers.hybrid {
        return;
    }
    let stay = scene.made.iter().filter(|made| made.stays_public);
    let sites: BTreeMap<_, _> =
        stay.filter_map(|made| site_of(scene, made)).map(|site| (site.place, site)).collect();
    if sites.is_empty() {
        return;
    }
    let (why, fix) = if scene.answers.internal_ca {
        (
            "some of their clients need not trust the internal PKI",
            "Allow a public authority, or say that no phone, kiosk or private PC connects.",
        )
    } else {
        (
            "there is no internal PKI either",
            "Allow a public authority; a self-signed certificate is not for clients.",
        )
    };
    found.organisation(
        Error,
        "/organisation/publicCa",
        format!(
            "No public authority may sign the certificate of {}, but {why}.",
            spell(sites.values().map(|site| owners(scene, site)))
        ),
        fix,
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities, site};

    #[test]
    fn a_public_authority_is_fine() {
        assert_eq!(severities("CRT-31", &case()), "");
    }

    #[test]
    fn without_one_clients_from_the_internet_have_nothing_to_trust() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.organisation.public_ca = Some(false);
        let found = findings("CRT-31", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/organisation/publicCa"));
        assert!(found[0].2.contains("HQ and BR"), "{found:?}");
    }

    #[test]
    fn an_internal_authority_is_enough_only_for_managed_clients() {
        let mut plan = case();
        plan.organisation.public_ca = Some(false);
        plan.organisation.internal_ca = Some(true);
        assert_eq!(severities("CRT-31", &plan), "error");
        plan.organisation.unmanaged_clients = Some(false);
        assert_eq!(severities("CRT-31", &plan), "");
    }

    #[test]
    fn hybrid_is_another_matter() {
        let mut plan = case();
        plan.organisation.public_ca = Some(false);
        plan.organisation.hybrid = Some(true);
        assert_eq!(severities("CRT-31", &plan), "");
    }
}
