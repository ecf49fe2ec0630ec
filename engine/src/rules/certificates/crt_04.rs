//! ## What it looks at
//! Sites at which Outlook is used, over RPC or over HTTPS, while Autodiscover, Exchange Web
//! Services or the offline address book were not switched on as far as Outlook reaches.
//!
//! ## Why it matters
//! Since Outlook 2007 free and busy times, out of office replies and the address book are fetched
//! over HTTPS, and Autodiscover tells Outlook where. A site that only speaks MAPI over RPC is
//! therefore nearly extinct: only Outlook 2003 alone can live there, because it reads public
//! folders instead. The three protocols bring HTTPS names, and with them a certificate.
//!
//! ## What to do
//! Switch them on in the answers as well, so that the plan shows what was meant. The plan goes on
//! as if they were. If Outlook 2003 really is the only client, say so.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", blankmanblog.com, 2010, for
//! the certificate that they need; what each Outlook fetches is from general knowledge.

use super::shared::spell;
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "CRT-04",
    title: "Outlook brings Autodiscover, EWS and the offline address book with it",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in &scene.sites {
        let brought = &site.exposures.brought;
        let Some(first) = brought.first() else { continue };
        let version = scene.answers.version;
        found.site(
            Warning,
            site,
            site.at(&format!("exposure/{}", first.key())),
            format!(
                "Outlook at {} brings along {}, which the answers leave out there.",
                site.title(),
                Protocol::titles(brought, version)
            ),
            format!(
                "Expose them at least as far as Outlook reaches: {}.",
                spell(brought.iter().map(|protocol| {
                    format!("{} {}", protocol.title(version), reach(site.exposure(*protocol)))
                }))
            ),
        );
    }
}

fn reach(exposure: crate::terms::Exposure) -> &'static str {
    match (exposure.inside(), exposure.outside()) {
        (true, true) => "inside and outside",
        (_, true) => "outside",
        _ => "inside",
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Outlook, Protocol};

    #[test]
    fn all_three_at_hand_are_fine() {
        assert_eq!(severities("CRT-04", &case()), "");
    }

    #[test]
    fn mapi_alone_brings_all_three() {
        let mut plan = case();
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::MapiRpc);
        let found = findings("CRT-04", &plan);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, "/sites/0/exposure/autodiscover");
        for word in ["Autodiscover", "Exchange Web Services", "ffline"] {
            assert!(found[0].2.contains(word), "{word}: {}", found[0].2);
        }
    }

    #[test]
    fn one_that_does_not_reach_as_far_is_widened() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Oab, Exposure::Internal);
        assert_eq!(findings("CRT-04", &plan)[0].1, "/sites/0/exposure/oab");
    }

    #[test]
    fn without_outlook_nothing_is_brought() {
        let mut plan = case();
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::Owa);
        assert_eq!(severities("CRT-04", &plan), "");
    }

    #[test]
    fn outlook_2003_alone_needs_none() {
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(Outlook::Only2003);
        plan.sites[0].exposure.retain(|protocol, _| *protocol == Protocol::MapiRpc);
        assert_eq!(severities("CRT-04", &plan), "");
    }
}
