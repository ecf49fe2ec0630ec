//! What is there afterwards, and whether it works.

use super::mail;
use super::script::{Around, Script};
use crate::design::site::SiteView;
use crate::facts::shell;
use crate::terms::{Protocol, Version};

/// The directories that a version has and that clients are sent to.
pub(super) fn directories(version: Version) -> impl Iterator<Item = Protocol> {
    let all = [
        Protocol::Owa,
        Protocol::Ecp,
        Protocol::Ews,
        Protocol::Oab,
        Protocol::ActiveSync,
        Protocol::MapiHttp,
        Protocol::PowerShell,
        Protocol::OutlookAnywhere,
    ];
    let has =
        move |protocol: &Protocol| *protocol != Protocol::MapiHttp || version > Version::V2010;
    all.into_iter().filter(has)
}

/// Saves what the script may change on each server, before it does.
pub(super) fn save(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let version = around.scene.answers.version;
    script.part("What is there now, kept in files");
    script.code("foreach ($one in $exchange) {");
    script.code("    $name = $one.Name");
    let noun = shell::client_access_noun(version);
    script.code(&save_line(noun, "Identity"));
    for protocol in directories(version) {
        script.code(&save_line(shell::directory_noun(protocol).unwrap_or_default(), "Server"));
    }
    for protocol in mail::used(site) {
        script.code(&save_line(mail::noun(protocol), "Server"));
    }
    if site.uses(Protocol::Submission) || site.uses(Protocol::Smtp) {
        script.code(&save_line("ReceiveConnector", "Server"));
    }
    script.code("}");
}

/// Saves what the cmdlets of a noun say about the server in turn.
pub(super) fn save_line(noun: &str, by: &str) -> String {
    format!("    Save-Current \"{noun}-$name\" (Get-{noun} -{by} $name -ErrorAction Stop)")
}

/// Shows what is there now, and asks the services themselves where a mailbox is given.
pub(super) fn write(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let version = around.scene.answers.version;
    script.parameter("[string] $TestMailbox = ''");
    script.part("Is it so");
    script.code("foreach ($one in $exchange) {");
    script.code("    $name = $one.Name");
    let noun = shell::client_access_noun(version);
    script.code(&format!(
        "    Get-{noun} -Identity $name |\n        \
         Format-List Name, AutoDiscoverServiceInternalUri, AutoDiscoverSiteScope | Out-Host"
    ));
    for protocol in directories(version) {
        let noun = shell::directory_noun(protocol).unwrap_or_default();
        let shown = match protocol {
            Protocol::OutlookAnywhere if version > Version::V2010 => {
                "Identity, InternalHostname, ExternalHostname, SSLOffloading"
            }
            Protocol::OutlookAnywhere => "Identity, ExternalHostname, SSLOffloading",
            _ => "Identity, InternalUrl, ExternalUrl",
        };
        script.code(&format!(
            "    Get-{noun} -Server $name |\n        Format-List {shown} | Out-Host"
        ));
    }
    if site.uses(Protocol::MapiRpc) {
        script.code("    Get-RpcClientAccess -Server $name |");
        script.code("        Format-List Server, EncryptionRequired | Out-Host");
    }
    script.code("}");
    if script.has_setting("quiet") {
        script.code(QUIET_CHECK);
    }
    tests(script, site, version);
}

/// The values that keep quiet connections known, as they are now.
const QUIET_CHECK: &str = include_str!("parts/quiet_check.ps1");

/// Without these the scripts that follow would be the first to notice.
fn tests(script: &mut Script, site: &SiteView<'_>, version: Version) {
    let calls: Vec<String> = calls(site, version).collect();
    if calls.is_empty() {
        return;
    }
    script.code("if ($TestMailbox -and -not $WhatIf) {");
    script.code("    $credential = Get-Credential $TestMailbox");
    script.code("    foreach ($one in $exchange) {");
    script.code("        $name = $one.Name");
    for call in calls {
        script.code(&format!("        {call} | Out-Host"));
    }
    script.code("    }");
    script.code("}");
}

fn calls(site: &SiteView<'_>, version: Version) -> impl Iterator<Item = String> {
    let in_2010 = version == Version::V2010;
    let credential = if in_2010 { "" } else { " -MailboxCredential $credential" };
    let services = format!(
        "Test-OutlookWebServices -Identity $TestMailbox -ClientAccessServer $name{credential}"
    );
    let of = |verb: &str| {
        format!("Test-{verb} -ClientAccessServer $name -MailboxCredential $credential")
    };
    let all = [
        (site.uses(Protocol::Ews), services),
        (site.uses(Protocol::ActiveSync), of("ActiveSyncConnectivity")),
        (site.uses(Protocol::Pop), of("PopConnectivity")),
        (site.uses(Protocol::Imap), of("ImapConnectivity")),
    ];
    all.into_iter().filter(|(used, _)| *used).map(|(_, call)| call)
}
