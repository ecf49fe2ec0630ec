//! ## What it looks at
//! Sites whose web client is used from the internet while the control panel is not.
//!
//! ## Why it matters
//! Options, inbox rules and automatic replies of the web client are pages of the control panel. A
//! user outside opens them from the web client and meets an error. What the internet does not need
//! is the administration, which has the same address.
//!
//! ## What to do
//! Publish the control panel for users and close its administration to the internet (EXP-13). Or
//! tell users that these pages work inside only.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Set-EcpVirtualDirectory
//! (github.com/MicrosoftDocs/office-docs-powershell); which pages they are from general knowledge.

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Protocol;

pub(super) const RULE: Rule = Rule {
    id: "EXP-31",
    title: "The web client outside needs the control panel",
    versions: ALL,
    severities: &[Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| !site.servers.is_empty()) {
        if site.exposure(Protocol::Owa).outside() && !site.exposure(Protocol::Ecp).outside() {
            found.site(
                Advice,
                site,
                site.at("exposure/ecp"),
                format!(
                    "Users of {} open the web client from the internet, but not its options: \
                     rules and automatic replies are pages of the control panel.",
                    site.title()
                ),
                "Publish the control panel for users and close the administration there, or tell \
                 users that these pages work inside only.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn the_web_client_without_its_options_is_told() {
        let mut plan = case();
        assert_eq!(severities("EXP-31", &plan), "");
        plan.sites[0].exposure.insert(Protocol::Ecp, Exposure::Internal);
        let found = findings("EXP-31", &plan);
        assert_eq!((found[0].0, &*found[0].1), ("advice", "/sites/0/exposure/ecp"));
        plan.sites[0].exposure.insert(Protocol::Owa, Exposure::Internal);
        assert_eq!(severities("EXP-31", &plan), "");
    }

    #[test]
    fn without_servers_there_is_nobody_to_publish_it() {
        let mut plan = case();
        plan.sites[0].exposure.remove(&Protocol::Ecp);
        plan.sites[0].servers.clear();
        assert_eq!(severities("EXP-31", &plan), "");
    }
}
