//! The script of one site: what its servers publish and where.

use super::literal::{literal, literals};
use super::script::{Around, Script, argument};
use super::{checks, directories, mail, outlook_anywhere};
use crate::design::Verdict;
use crate::design::site::SiteView;
use crate::documents::File;
use crate::documents::handover::in_file_name;
use crate::facts::{labels, ports, shell};
use crate::terms::{Choice, Host, Protocol, Tls, Version};

const ARRAY: &str = include_str!("parts/array.ps1");
const DATABASES: &str = include_str!("parts/databases.ps1");
const STATIC_PORTS: &str = include_str!("parts/static_ports.ps1");
const PUBLIC_FOLDERS: &str = include_str!("parts/public_folders.ps1");

/// `None` where there are no servers.
pub(super) fn file(site: &SiteView<'_>, around: Around<'_>) -> Option<File> {
    if site.servers.is_empty() {
        return None;
    }
    let mut script = Script::new();
    let version = around.scene.answers.version;
    let servers = literals(site.servers.iter().map(Host::as_str));
    script.setting("servers", &format!("@({servers})"));
    script.setting("version", &literal(shell::display_version(version)));
    checks::save(&mut script, site, around);
    array(&mut script, site, around);
    static_ports(&mut script, site);
    addresses(&mut script, site, around);
    checks::write(&mut script, site, around);
    to_check(&mut script, site, around);
    let name = format!("exchange-site-{}.ps1", in_file_name(&site.id));
    let what = format!(
        "Exchange {} at {}: what its servers publish, for the Exchange Management Shell",
        version.key(),
        site.title()
    );
    Some(script.file(name, &what, around))
}

/// The site's own name in Active Directory.
fn ad_site(script: &mut Script, site: &SiteView<'_>) -> String {
    let known = site.given.ad_site.as_deref().map(str::trim);
    let what = format!("the name that Active Directory has for the site {}", site.title());
    literal(&script.blanks.or(known, &what))
}

/// The array stands before the databases, which take their server when they are made (CAS-09).
fn array(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let wanted = [Verdict::Required, Verdict::Recommended];
    let mut arrays = around.design.arrays.iter();
    let own = arrays.find(|array| array.site == site.id && wanted.contains(&array.verdict));
    let Some(array) = own else { return };
    let what = format!("the name of the CAS array at {}", site.title());
    let host = script.blanks.or(array.host.as_ref().map(Host::as_str), &what);
    let ad_site = ad_site(script, site);
    script.parameter("[string[]] $Databases = @()");
    script.setting("adSite", &ad_site);
    script.setting("arrayName", &literal(&format!("{}-{}", labels::ARRAY, site.id)));
    script.setting("arrayHost", &literal(&host));
    script.part("The CAS array, before the databases (CAS-01, CAS-09)");
    script.code(ARRAY);
    script.part("The databases of this site");
    script.code(DATABASES);
}

fn static_ports(script: &mut Script, site: &SiteView<'_>) {
    if !site.uses(Protocol::MapiRpc) {
        return;
    }
    let place = |(key, value, kind): (&str, &str, &str)| {
        let [key, value, kind] = [key, value, kind].map(literal);
        format!("@{{ Key = {key}; Value = {value}; Kind = {kind} }}")
    };
    script.setting("clientAccess", &place(shell::RPC_CLIENT_ACCESS));
    script.setting("clientAccessPort", &ports::RPC_CLIENT_ACCESS.to_string());
    script.setting("addressBook", &place(shell::RPC_ADDRESS_BOOK));
    script.setting("addressBookPort", &literal(&ports::RPC_ADDRESS_BOOK.to_string()));
    script.part("Static RPC ports (LB-09, LB-11)");
    script.code(STATIC_PORTS);
    if site.given.public_folders == Some(true) {
        script.parameter("[string[]] $PublicFolderServers = @()");
        script.code("");
        script.code(PUBLIC_FOLDERS);
    }
}

fn addresses(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    script.part("Names and URLs, server by server");
    script.code("foreach ($one in $exchange) {");
    script.code("    $name = $one.Name");
    connection_point(script, site, around);
    directories::write(script, site, around);
    outlook_anywhere::write(script, site, around);
    mail::write(script, site, around);
    if site.uses(Protocol::Submission) {
        mail::submission(script, site, around);
    }
    script.code("}");
}

/// What domain-joined Outlook finds. The URLs of the Autodiscover directory itself stay empty:
/// nobody reads them (EXP-16).
fn connection_point(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    if !site.exposure(Protocol::Autodiscover).inside() {
        return;
    }
    let mut points = around.design.service_connection_points.iter();
    let Some(point) = points.find(|point| point.site == site.id) else { return };
    let sites = || around.scene.sites.iter().filter(|other| point.site_scope.contains(&other.id));
    let scope: Vec<String> = sites().map(|other| ad_site(script, other)).collect();
    let noun = shell::client_access_noun(around.scene.answers.version);
    let uri = argument("AutoDiscoverServiceInternalUri", &point.uri);
    let scope = scope.join(", ");
    script.code(&format!(
        "    Set-{noun} -Identity $name{uri} -AutoDiscoverSiteScope {scope} @change"
    ));
}

fn to_check(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let answers = &around.scene.answers;
    let mut say = |line: &str| script.check.push(line.to_owned());
    say("run it with -WhatIf first: it reads, saves what is there, and changes nothing");
    if around.scene.at_servers(site).next().is_some() {
        say("the certificate is enabled on these servers, and the names below resolve inside");
    }
    if site.uses(Protocol::MapiRpc) {
        say("the two RPC ports are free on every server, and netsh keeps them out of the dynamic \
             range; netstat shows them after the restart");
    }
    if site.given.public_folders == Some(true) {
        say("-PublicFolderServers names the Mailbox servers that hold public folders");
    }
    if mail::used(site).next().is_some() && !site.multi_role {
        say(
            "where roles are apart, start the POP and IMAP services of the Mailbox servers as well",
        );
    }
    if [site.balancer_tls, site.edge_tls].contains(&Tls::Offload) {
        say("SSL offloading of each directory is set in IIS, not here");
    }
    if answers.is_2010() && !site.facing && around.scene.frame.first_facing.is_some() {
        say("another site fetches for users here: OWA and ECP take Windows authentication; run \
             iisreset /noforce after it (EXP-06, EXP-07)");
    }
    if answers.needs_legacy_host() {
        say(
            "the older servers' own URLs take the legacy name before mail and autodiscover move here \
             (CRT-12)",
        );
    }
    if answers.version > Version::V2010 && answers.has_legacy(Version::V2010) {
        say(
            "the CAS array of 2010 keeps its record and its address until the last mailbox has moved \
             (CAS-21)",
        );
        say("Outlook Anywhere is on at every server of 2010, with the same host and NTLM in IIS \
             (EXP-29)");
    }
    if answers.version > Version::V2010 && site.uses(Protocol::OutlookAnywhere) {
        say(
            "Outlook Anywhere takes NTLM inside; where Kerberos is set up, run kerberos.ps1 again \
             afterwards",
        );
    }
    if answers.is_2010() {
        say("service pack 1 for static ports and the failback URL, 2 for silent redirection");
    }
}
