//! ## What it looks at
//! Whether a site takes mail on port 25 from the internet while mail is to flow between here and
//! Exchange Online: an error where that is answered, a warning while it is assumed.
//!
//! ## Why it matters
//! Mail between both sides is ordinary SMTP with TLS, which Exchange Online opens towards the
//! servers here, and both check the other's certificate. The Hybrid Agent changes nothing of it: it
//! carries no mail.
//!
//! ## What to do
//! Let port 25 in to servers that show the public certificate; where the MX record leads elsewhere,
//! from Exchange Online only. Or say that mail does not flow straight between the two.
//!
//! ## Source
//! Microsoft, "Hybrid deployment prerequisites" and "Hybrid Agent", on SMTP
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::design::Severity::{Error, Warning};
use crate::design::{Scene, hybrid};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "HYB-04",
    title: "Exchange Online reaches port 25",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !hybrid::lacks_smtp(&scene.sites, &scene.answers) {
        return;
    }
    let Some(site) = hybrid::way_in(&scene.sites) else { return };
    let answered = scene.given.organisation.mail_flow_hybrid.is_some();
    found.site(
        if answered { Error } else { Warning },
        site,
        site.at("exposure/smtp"),
        "Exchange Online has no way to deliver mail here: no site takes SMTP on port 25 from the \
         internet.",
        "Let port 25 in to servers that show the public certificate; where MX points elsewhere only \
         Exchange Online needs it.",
    );
}

#[cfg(test)]
mod tests {
    use super::super::shared::tests::hybrid;
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, HybridKind, Protocol};

    #[test]
    fn mail_that_is_to_flow_needs_a_port() {
        let mut plan = hybrid(None);
        let found = findings("HYB-04", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("warning", "/sites/0/exposure/smtp"));
        plan.organisation.mail_flow_hybrid = Some(true);
        assert_eq!(severities("HYB-04", &plan), "error");
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        assert_eq!(severities("HYB-04", &plan), "");
    }

    #[test]
    fn the_agent_carries_no_mail() {
        assert_eq!(severities("HYB-04", &hybrid(Some(HybridKind::Agent))), "warning");
    }

    #[test]
    fn mail_that_goes_another_way_needs_none() {
        let mut plan = hybrid(None);
        plan.organisation.mail_flow_hybrid = Some(false);
        assert_eq!(severities("HYB-04", &plan), "");
        let mut plan = case();
        plan.organisation.mail_flow_hybrid = Some(true);
        assert_eq!(severities("HYB-04", &plan), "");
    }
}
