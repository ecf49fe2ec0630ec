//! ## What it looks at
//! Plans that ask for a wildcard certificate.
//!
//! ## Why it matters
//! Most clients since Windows Mobile 6 take a wildcard; older ones, and partners that check each other, ask for
//! the whole name. Windows Mobile 5 and older devices refuse it. Unified Messaging with Lync or
//! Skype for Business, and their integration into Outlook on the web, look for a host name in the
//! subject. Certificates with extended validation are not to be had as wildcards at all.
//!
//! ## What to do
//! Ask whether any of these is in use. If so, list the names, or give that service a certificate of
//! its own.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md), for older clients and extended
//! validation; docu.units.it for Windows Mobile 5; Lync is from general knowledge.

use super::shared::wildcard;
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "CRT-41",
    title: "Where wildcards fail",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let star = scene.made.iter().find_map(|made| wildcard(&made.certificate));
    let Some(star) = star else { return };
    found.organisation(
        Warning,
        "/organisation/certificateType",
        format!(
            "Old mobile devices, and Lync or Skype for Business tied to Exchange, do not take a \
             wildcard such as {star}."
        ),
        "Ask whether any of them is in use; if so, list the names or give it its own certificate.",
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::CertificateType;

    #[test]
    fn listed_names_are_taken_by_everything() {
        assert_eq!(severities("CRT-41", &case()), "");
    }

    #[test]
    fn a_wildcard_is_not_and_that_is_said_once() {
        let mut plan = case();
        plan.sites.push(crate::rules::test::site("BR"));
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        let found = findings("CRT-41", &plan);
        assert_eq!((found.len(), found[0].1.as_str()), (1, "/organisation/certificateType"));
    }
}
