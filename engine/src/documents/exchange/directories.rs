//! The URLs of the virtual directories, each server in turn.

use super::directory::{call, row, unnamed};
use super::outlook_anywhere;
use super::script::{Around, Script, argument};
use crate::design::hybrid;
use crate::design::site::SiteView;
use crate::design::uses::Role;
use crate::facts::{paths, shell};
use crate::terms::{Path, Protocol, Version};

/// What has a URL of its own on each path, in the order in which it is set.
const DIRECTORIES: [Protocol; 6] = [
    Protocol::Owa,
    Protocol::Ecp,
    Protocol::Ews,
    Protocol::Oab,
    Protocol::ActiveSync,
    Protocol::MapiHttp,
];

/// Sets the URLs of a site's servers; `$name` and `$one` are the server in turn.
pub(super) fn write(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    for protocol in DIRECTORIES.into_iter().filter(|protocol| exists(*protocol, around)) {
        let Some(arguments) = urls(script, site, protocol, around) else { continue };
        let more = more(site, protocol, around);
        script.code(&call(protocol, &format!("{arguments}{more}")));
    }
    powershell(script, site);
    web_client(script, site, around);
}

fn exists(protocol: Protocol, around: Around<'_>) -> bool {
    protocol != Protocol::MapiHttp || around.scene.answers.version > Version::V2010
}

/// `None`: the directory stays as it is. Where no client from the internet comes the external URL
/// is empty, whatever is used: Exchange goes by it (EXP-02).
fn urls(
    script: &mut Script,
    site: &SiteView<'_>,
    protocol: Protocol,
    around: Around<'_>,
) -> Option<String> {
    let exposure = site.exposure(protocol);
    if !site.uses(protocol) && site.facing {
        return None;
    }
    let row = row(site, protocol, around);
    let mut text = String::new();
    if exposure.inside() {
        let known = row.and_then(|row| row.internal.as_deref());
        let url = url(script, site, protocol, Path::Internal, known);
        text.push_str(&argument("InternalUrl", &url));
    }
    if exposure.outside() {
        let known = row.and_then(|row| row.external.as_deref());
        let url = url(script, site, protocol, Path::External, known);
        text.push_str(&argument("ExternalUrl", &url));
    } else if protocol == Protocol::Ews && site.facing && lacks_web_services(around) {
        // Exchange Online goes by this URL: it is not emptied before that is settled (HYB-03).
        let url = url(script, site, protocol, Path::External, None);
        text.push_str(&argument("ExternalUrl", &url));
    } else {
        text.push_str(" -ExternalUrl $null");
    }
    Some(text)
}

fn lacks_web_services(around: Around<'_>) -> bool {
    hybrid::lacks_web_services(&around.scene.sites, &around.scene.answers)
}

fn url(
    script: &mut Script,
    site: &SiteView<'_>,
    protocol: Protocol,
    path: Path,
    known: Option<&str>,
) -> String {
    let blank = || format!("https://{}{}", unnamed(script, site, path), paths::of(protocol));
    known.map_or_else(blank, str::to_owned)
}

/// What a directory needs beside its URLs.
fn more(site: &SiteView<'_>, protocol: Protocol, around: Around<'_>) -> String {
    let answers = &around.scene.answers;
    match protocol {
        // Servers of another site meet a server, not its balancer (EXP-06).
        Protocol::Ews if answers.is_2010() => {
            let path = paths::of(protocol);
            format!(" -InternalNLBBypassUrl ('https://' + $one.Fqdn + '{path}')")
        }
        Protocol::Oab if !outlook_anywhere::offloads(site, answers) => {
            " -RequireSSL $true".to_owned()
        }
        Protocol::MapiHttp => {
            let methods = shell::MAPI_AUTHENTICATION.join(", ");
            format!(" -IISAuthenticationMethods {methods}")
        }
        Protocol::Owa | Protocol::Ecp if is_fetched(site, protocol, around) => {
            " -FormsAuthentication $false -WindowsAuthentication $true".to_owned()
        }
        _ => String::new(),
    }
}

/// Another site logs on here for its users, by Kerberos (EXP-07).
fn is_fetched(site: &SiteView<'_>, protocol: Protocol, around: Around<'_>) -> bool {
    let scene = around.scene;
    scene.frame.is_fetched(site, protocol, &scene.answers)
}

/// The directory is left as it is. Where it was answered as open to the internet, the way back is
/// there to be decided on (EXP-12).
fn powershell(script: &mut Script, site: &SiteView<'_>) {
    let exposure = site.exposure(Protocol::PowerShell);
    if exposure.outside() {
        let back = call(Protocol::PowerShell, " -ExternalUrl $null");
        script.code("    # Decide: this takes remote PowerShell off the internet (EXP-12).");
        script.code(&format!("    # {}", back.trim_start()));
    }
}

/// Settings of Outlook Web App that only some plans need.
fn web_client(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let answers = &around.scene.answers;
    let owa = site.exposure(Protocol::Owa);
    let mut set = |arguments: String| script.code(&call(Protocol::Owa, &arguments));
    if let Some(host) = used(site, Role::Failback, around) {
        set(argument("FailbackUrl", &format!("https://{host}{}", paths::of(Protocol::Owa))));
    }
    if let Some(host) = used(site, Role::Download, around) {
        let [inside, outside] = ["InternalDownloadHostName", "ExternalDownloadHostName"];
        set(argument(inside, host) + &argument(outside, host));
    }
    if answers.is_2010() && owa.outside() && doors(around) > 1 {
        set(" -CrossSiteRedirectType Silent".to_owned());
    }
    let legacy = used(site, Role::Legacy, around);
    if let Some(host) = legacy.filter(|_| answers.has_legacy(Version::V2003)) {
        set(argument("Exchange2003Url", &format!("https://{host}/exchange")));
    }
}

/// The name that a site uses for something, where it does.
pub(super) fn used<'a>(site: &SiteView<'_>, role: Role, around: Around<'a>) -> Option<&'a str> {
    let uses = around.scene.uses.get(site.place)?;
    uses.iter().find(|one| one.role == role).map(|one| one.host.as_str())
}

/// Sites at which Outlook Web App is opened from the internet.
fn doors(around: Around<'_>) -> usize {
    let open =
        |site: &&SiteView<'_>| !site.servers.is_empty() && site.exposure(Protocol::Owa).outside();
    around.scene.sites.iter().filter(open).count()
}
