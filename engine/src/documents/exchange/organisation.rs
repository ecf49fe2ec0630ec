//! What is set once for the organisation, after every site has its names.

use super::directories::used;
use super::literal::literal;
use super::script::{Around, Script};
use crate::design::site::SiteView;
use crate::design::uses::{Role, outlook_anywhere_host};
use crate::design::{Certificate, Design};
use crate::documents::File;
use crate::terms::{Choice, Exposure, Host, Path, Protocol, Version};

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
        all.push(mapi_http(around));
    }
    if sites().any(|site| used(site, Role::Download, around).is_some()) {
        all.push("Set-OrganizationConfig -EnableDownloadDomains $true @change".to_owned());
    }
    all
}

/// One setting for every server: with Exchange 2013 beside it is switched on when those are ready.
fn mapi_http(around: Around<'_>) -> String {
    let on = "Set-OrganizationConfig -MapiHttpEnabled $true @change";
    if !around.scene.answers.has_legacy(Version::V2013) {
        return on.to_owned();
    }
    format!(
        "# Until then a pilot has it by mailbox: Set-CASMailbox -Identity NAME -MapiHttpEnabled $true\n\
         if (Confirm-Step 'Has every server of Exchange 2013 the URLs of its mapi directory and the certificate?') {{\n    \
         {on}\n}}"
    )
}

/// Outlook compares the host of Outlook Anywhere with the common name, and that is a star (CRT-40).
/// A provider is one for the organisation: of several wildcards the first is set.
fn providers(around: Around<'_>) -> Vec<String> {
    let in_2010 = around.scene.answers.is_2010();
    let inside = |exposure: Exposure| exposure.inside().then_some(Path::Internal);
    let outside = |exposure: Exposure| exposure.outside().then_some(Path::External);
    // Exchange 2010 has one host, and one provider for it.
    let own = |exposure| outside(exposure).or_else(|| inside(exposure).filter(|_| in_2010));
    let other = |exposure| inside(exposure).filter(|_| !in_2010);
    let (outside, inside) = (first_star(around, own), first_star(around, other));
    let set = |(name, star): (&str, Option<Host>)| {
        let principal = literal(&format!("msstd:{}", star?));
        Some(format!("Set-OutlookProvider -Identity {name} -CertPrincipalName {principal} @change"))
    };
    [("EXPR", outside), ("EXCH", inside)].into_iter().filter_map(set).collect()
}

/// The first common name that is not the host which Outlook asked for.
fn first_star(around: Around<'_>, path: impl Fn(Exposure) -> Option<Path>) -> Option<Host> {
    let sites = around.scene.sites.iter().filter(|site| !site.servers.is_empty());
    sites.into_iter().find_map(|site| {
        let exposure = site.exposure(Protocol::OutlookAnywhere);
        let path = path(exposure)?;
        let host = if around.scene.answers.is_2010() {
            outlook_anywhere_host(site, exposure)?
        } else {
            site.names.host(Protocol::OutlookAnywhere, path)?.clone()
        };
        star(site, path, &host, around.design)
    })
}

/// The common name of the certificate that Outlook meets first, where only its star is good for the
/// host.
fn star(site: &SiteView<'_>, path: Path, host: &Host, design: &Design) -> Option<Host> {
    let places: &[&str] = match path {
        Path::Internal => &["balancer", "servers"],
        Path::External => &["edge", "balancer", "servers"],
    };
    let shown = |place: &&str| {
        let place = format!("{}/{place}", site.id);
        let good = |one: &&Certificate| {
            one.places.contains(&place) && one.names.iter().any(|name| name.host.covers(host))
        };
        design.certificates.iter().find(good)
    };
    let met = places.iter().find_map(shown)?;
    let by_name = met.names.iter().any(|name| name.host == *host);
    met.common_name.clone().filter(|_| !by_name)
}
