//! ## What it looks at
//! Whether a protocol is exposed that the planned version does not have: MAPI over RPC from
//! Exchange 2013 on, MAPI over HTTP in Exchange 2010.
//!
//! ## Why it matters
//! This happens when the version is changed after the exposure was answered. Exchange 2013 and
//! later do not listen for RPC over TCP, and Exchange 2010 has no virtual directory for MAPI over
//! HTTP, so the answer cannot be carried out. The plan ignores it: it gives no name, no balancing
//! and no firewall row.
//!
//! ## What to do
//! Set the exposure to none, and expose what the version has instead: MAPI over HTTP or Outlook
//! Anywhere in later versions, MAPI over RPC inside and Outlook Anywhere outside in 2010.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "MAPI over HTTP in Exchange Server"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange Team, "Namespace Planning in Exchange
//! 2016", techcommunity.microsoft.com.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Choice, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "IN-01",
    title: "The version has the protocol",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let version = scene.answers.version;
    for site in &scene.sites {
        for protocol in &site.exposures.missing {
            let instead = match protocol {
                Protocol::MapiRpc => "MAPI over HTTP or Outlook Anywhere",
                _ => "MAPI over RPC inside and Outlook Anywhere outside",
            };
            found.site(
                Warning,
                site,
                site.at(&format!("exposure/{}", protocol.key())),
                format!(
                    "{} at {} is ignored: Exchange {} does not have it.",
                    protocol.title(version),
                    site.title(),
                    version.key()
                ),
                format!("Set it to none; {instead} takes its place."),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{Exposure, Protocol, Version};

    #[test]
    fn what_the_version_has_is_fine() {
        for version in Version::TARGETS {
            assert_eq!(severities("IN-01", &case_of(*version)), "", "{version:?}");
        }
    }

    #[test]
    fn rpc_ended_with_2010() {
        let mut plan = case_of(Version::V2013);
        plan.sites[0].exposure.insert(Protocol::MapiRpc, Exposure::Internal);
        let found = findings("IN-01", &plan);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/exposure/mapiRpc"));
    }

    #[test]
    fn mapi_over_http_came_after_2010() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::MapiHttp, Exposure::None);
        assert_eq!(severities("IN-01", &plan), "");
        plan.sites[0].exposure.insert(Protocol::MapiHttp, Exposure::Both);
        assert_eq!(severities("IN-01", &plan), "warning");
    }
}
