//! ## What it looks at
//! The hosts of Outlook Anywhere. In Exchange 2010 there is one for each server, on both paths; a
//! different one for the inside cannot be set while clients outside use it. From 2013 on there are
//! two, and both have to be set.
//!
//! ## Why it matters
//! Exchange 2010 only knows the external host name, and Outlook inside uses it as well. A name that
//! was entered for the inside would be on a certificate and in no setting. Later versions start
//! with the server's own name inside, and an internal host that is left unset prints that name into
//! every profile.
//!
//! ## What to do
//! In 2010, resolve the external host inside with split DNS, and let clients sign in as they do: behind
//! an edge that asks for the logon itself, by form or Basic, Basic stays, because such a device cannot
//! hand NTLM on. From 2013 on, set InternalHostname and
//! ExternalHostname, require TLS on both and turn SSL offloading off.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Enable-OutlookAnywhere and Set-OutlookAnywhere
//! (github.com/MicrosoftDocs/office-docs-powershell); Exchange Server documentation, "Autodiscover
//! service in Exchange Server" and the client access configuration of Exchange 2013; Microsoft,
//! TechNet, aa997703, on sign-in behind a gateway.

use super::shared::override_at;
use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::design::entered::entered;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Path, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "EXP-26",
    title: "The hosts of Outlook Anywhere",
    versions: ALL,
    severities: &[Warning],
    check,
};

const ANYWHERE: Protocol = Protocol::OutlookAnywhere;

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.is_2010() {
        return;
    }
    for site in &scene.sites {
        let Some(outside) = site.names.host(ANYWHERE, Path::External) else { continue };
        let Some(at) = override_at(site, ANYWHERE, Path::Internal) else { continue };
        let refused = site.exposure(ANYWHERE).outside()
            && site.names.overridden(ANYWHERE, Path::Internal).is_none();
        let mut typed = site.given.names.overrides.iter();
        let inside = typed.find(|row| (row.protocol, row.path) == (ANYWHERE, Path::Internal));
        let Some(host) = inside.and_then(|row| entered(Some(&row.host))) else { continue };
        if refused {
            let message = format!(
                "Outlook Anywhere at {} has {outside} on both paths; {host} for the inside is \
                 left out.",
                site.title()
            );
            let fix = format!("Take {host} away, and resolve {outside} inside as well.");
            found.site(Warning, site, at, message, fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan};
    use crate::rules::test::{case, case_of, findings, severities};
    use crate::terms::{Exposure, Path, Protocol, Version};

    fn inside_at(mut plan: Plan, host: &str) -> Plan {
        plan.sites[0].names.overrides.push(Override {
            protocol: Protocol::OutlookAnywhere,
            path: Path::Internal,
            host: host.into(),
        });
        plan
    }

    #[test]
    fn a_second_host_in_2010_is_left_out() {
        let found = findings("EXP-26", &inside_at(case(), "oa.corp.contoso.com"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/sites/0/names/overrides/0"));
    }

    #[test]
    fn the_same_host_twice_is_fine() {
        assert_eq!(severities("EXP-26", &case()), "");
        assert_eq!(severities("EXP-26", &inside_at(case(), "mail.contoso.com")), "");
    }

    #[test]
    fn inside_alone_it_may_have_any() {
        let mut plan = inside_at(case(), "oa.corp.contoso.com");
        plan.sites[0].exposure.insert(Protocol::OutlookAnywhere, Exposure::Internal);
        assert_eq!(severities("EXP-26", &plan), "");
    }

    #[test]
    fn later_versions_have_two() {
        let plan = inside_at(case_of(Version::V2013), "oa.corp.contoso.com");
        assert_eq!(severities("EXP-26", &plan), "");
        let rows = crate::design(&plan).urls;
        let explained: Vec<_> = rows.iter().filter(|row| row.because.contains(&"EXP-26")).collect();
        assert_eq!(explained.len(), 1, "{explained:?}");
    }
}
