//! ## What it looks at
//! Whether the Exchange Control Panel is used from the internet, and whether it has the same host
//! as the web client on each path.
//!
//! ## Why it matters
//! Users need it for their options: in 2010 from the Options page of Outlook Web App, later by the
//! links that Autodiscover hands out. But the same address is also the administration centre, and
//! the internet does not need that. The web client sends users to the control panel in one session,
//! so their internal URLs have to have one host, or people log on twice or not at all.
//!
//! ## What to do
//! Leave the control panel open for options if users outside change them, and close the part for
//! administrators. How depends on the version. Exchange 2010 has no switch for it: restrict /ecp at
//! the edge or the balancer. From 2013 on `Set-EcpVirtualDirectory -AdminEnabled $false` closes it,
//! for administrators inside as well, so take servers of their own for that or a rule at the edge.
//! 2019 and the Subscription Edition have Client Access Rules, which know where somebody comes from.
//! Give both one host.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Set-EcpVirtualDirectory
//! (github.com/MicrosoftDocs/office-docs-powershell); Exchange Server documentation, "Turn off access
//! to the Exchange admin center" and "Configure mail flow and client access" (one host in the
//! internal URLs).

use super::shared::override_at;
use crate::design::Scene;
use crate::design::Severity::{Advice, Warning};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Path, Protocol, Version};

pub(super) const RULE: Rule = Rule {
    id: "EXP-13",
    title: "The control panel outside",
    versions: ALL,
    severities: &[Warning, Advice],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| !site.servers.is_empty()) {
        let (title, panel) = (site.title(), site.exposure(Protocol::Ecp));
        for path in [Path::Internal, Path::External] {
            let host = |protocol| site.names.host(protocol, path);
            let both = panel.has(path) && site.exposure(Protocol::Owa).has(path);
            let (Some(owa), Some(ecp)) = (host(Protocol::Owa), host(Protocol::Ecp)) else {
                continue;
            };
            if both && owa != ecp {
                let at = override_at(site, Protocol::Ecp, path)
                    .or_else(|| override_at(site, Protocol::Owa, path));
                let message = format!(
                    "At {title} the web client is at {owa} and the control panel at {ecp}; it \
                     needs them in one session."
                );
                let at = at.unwrap_or_else(|| site.at("names"));
                found.site(Warning, site, at, message, format!("Give both {owa}."));
            }
        }
        if panel.outside() {
            let message = format!(
                "The control panel of {title} is open to the internet, and the administration \
                 centre with it."
            );
            let fix = format!(
                "Keep it for users' options if they need them outside, and close the part for \
                 administrators: {}.",
                closed_by(scene.answers.version)
            );
            found.site(Advice, site, site.at("exposure/ecp"), message, fix);
        }
    }
}

/// What closes the administration in a version without closing it inside.
fn closed_by(version: Version) -> &'static str {
    match version {
        Version::V2019 | Version::Se => {
            "a Client Access Rule that knows where somebody comes from, or a rule at the edge"
        }
        Version::V2013 | Version::V2016 => {
            "a rule at the edge, or -AdminEnabled $false on servers of their own, since it shuts \
             administrators inside out as well"
        }
        _ => "a rule at the edge or the balancer for what comes from outside",
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan};
    use crate::rules::test::{case, findings, severities};
    use crate::terms::{Exposure, Path, Protocol, Version};

    fn with_its_own_name(path: Path) -> Plan {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Ecp, Exposure::Internal);
        plan.sites[0].names.overrides.push(Override {
            protocol: Protocol::Ecp,
            path,
            host: "ecp.contoso.com".into(),
        });
        plan
    }

    #[test]
    fn outside_it_is_worth_a_thought() {
        assert_eq!(severities("EXP-13", &case()), "advice");
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::Ecp, Exposure::Internal);
        assert_eq!(severities("EXP-13", &plan), "");
    }

    #[test]
    fn what_closes_it_is_what_the_version_has() {
        let fix = |version| {
            let found = crate::design(&crate::rules::test::case_of(version)).findings;
            found.into_iter().find(|one| one.rule == "EXP-13").unwrap().fix
        };
        assert!(!fix(Version::V2010).contains("AdminEnabled"));
        assert!(fix(Version::V2016).contains("AdminEnabled"));
        assert!(fix(Version::Se).contains("Client Access Rule"));
    }

    #[test]
    fn another_host_than_the_web_client_is_a_warning() {
        let found = findings("EXP-13", &with_its_own_name(Path::Internal));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/names/overrides/0"));
    }

    #[test]
    fn on_a_path_that_nobody_takes_it_does_not_matter() {
        assert_eq!(severities("EXP-13", &with_its_own_name(Path::External)), "");
    }
}
