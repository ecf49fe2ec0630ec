//! What is set once for the organisation, after every site has its names.

use super::directories::used;
use super::literal::literal;
use super::script::{Around, Script};
use crate::design::Certificate;
use crate::design::site::SiteView;
use crate::design::uses::Role;
use crate::documents::File;
use crate::terms::{Choice, Host, Protocol, Version};

/// `None` where nothing is set for the whole organisation.
pub(super) fn file(around: Around<'_>) -> Option<File> {
    let calls = calls(around);
    if calls.is_empty() {
        return None;
    }
    let mut script = Script::new();
    script.part("What is there now, kept in files");
    script.code("Save-Current 'OrganizationConfig' (Get-OrganizationConfig -ErrorAction Stop)");
    script.code("Save-Current 'OutlookProvider' (Get-OutlookProvider -ErrorAction Stop)");
    script.part("Settings of the organisation");
    script.code(&calls.join("\n"));
    script.part("Is it so");
    script.code("Get-OutlookProvider | Format-Table Name, CertPrincipalName, TTL | Out-Host");
    if !around.scene.answers.is_2010() {
        script.code("Get-OrganizationConfig | Format-List MapiHttpEnabled, *Download* | Out-Host");
    }
    script.check.push("every site's script has run, and its names resolve".to_owned());
    let version = around.scene.answers.version;
    if version == Version::V2013 {
        script.check.push("service pack 1 or later on every server (EXP-27)".to_owned());
    }
    let what =
        format!("Exchange {}: settings of the organisation, run last and once", version.key());
    Some(script.file("exchange-organisation.ps1".to_owned(), &what, around))
}

fn calls(around: Around<'_>) -> Vec<String> {
    let sites = || around.scene.sites.iter().filter(|site| !site.servers.is_empty());
    let mut all = providers(around);
    // The URL before the protocol (EXP-27).
    if sites().any(|site| site.uses(Protocol::MapiHttp)) {
        all.push("Set-OrganizationConfig -MapiHttpEnabled $true @change".to_owned());
    }
    if sites().any(|site| used(site, Role::Download, around).is_some()) {
        all.push("Set-OrganizationConfig -EnableDownloadDomains $true @change".to_owned());
    }
    all
}

/// Outlook compares the host of Outlook Anywhere with the common name, and that is a star (CRT-40).
/// The provider is one for the organisation: of several wildcards the first is set.
fn providers(around: Around<'_>) -> Vec<String> {
    let starred = |site: &&SiteView<'_>| {
        site.uses(Protocol::OutlookAnywhere) && principal(site, around).is_some()
    };
    let Some(site) = around.scene.sites.iter().find(starred) else { return Vec::new() };
    let Some(principal) = principal(site, around) else { return Vec::new() };
    let inside = site.exposure(Protocol::OutlookAnywhere).inside();
    let inside = inside && !around.scene.answers.is_2010();
    let names = [("EXPR", true), ("EXCH", inside)];
    let set = |name| {
        let principal = literal(&format!("msstd:{principal}"));
        format!("Set-OutlookProvider -Identity {name} -CertPrincipalName {principal} @change")
    };
    names.into_iter().filter(|(_, used)| *used).map(|(name, _)| set(name)).collect()
}

fn principal<'a>(site: &SiteView<'_>, around: Around<'a>) -> Option<&'a str> {
    let starred =
        |certificate: &&Certificate| certificate.names.iter().any(|name| name.host.is_wildcard());
    let certificate = around.scene.at_servers(site).find(starred)?;
    certificate.common_name.as_ref().map(Host::as_str)
}
