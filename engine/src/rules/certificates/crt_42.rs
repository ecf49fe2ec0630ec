//! ## What it looks at
//! Plans that ask for a wildcard certificate.
//!
//! ## Why it matters
//! A wildcard is cheap to buy and expensive to lose: whoever gets hold of its key can pose as every
//! host of the domain, also those that have nothing to do with Exchange, and the more systems share
//! it, the more places it can be stolen from and has to be replaced at. It also hides nothing that
//! a list of a few well chosen names would give away.
//!
//! ## What to do
//! Up to about ten names, list them. Where it has to be a wildcard, use one for Exchange alone,
//! keep its key where only few people reach it, and know every place at which it is installed.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013.

use super::shared::{spell, wildcard};
use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Host;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "CRT-42",
    title: "The risk of a wildcard",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let stars: BTreeSet<&Host> =
        scene.made.iter().filter_map(|made| wildcard(&made.certificate)).collect();
    if stars.is_empty() {
        return;
    }
    found.organisation(
        Advice,
        "/organisation/certificateType",
        format!(
            "The key of {} is good for every host of its domain, whatever it serves.",
            spell(stars)
        ),
        "Up to about ten names, list them instead; otherwise keep this key to Exchange alone.",
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::CertificateType;

    #[test]
    fn a_list_of_names_is_fine() {
        assert_eq!(severities("CRT-42", &case()), "");
    }

    #[test]
    fn a_wildcard_is_worth_a_word_where_there_is_one() {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        assert_eq!(findings("CRT-42", &plan)[0].1, "/organisation/certificateType");
        plan.sites[0].exposure.clear();
        assert_eq!(severities("CRT-42", &plan), "");
    }

    #[test]
    fn an_internal_authority_signs_a_list() {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        plan.organisation.internal_ca = Some(true);
        plan.sites[0].internet_facing = Some(false);
        assert_eq!(severities("CRT-42", &plan), "");
    }
}
