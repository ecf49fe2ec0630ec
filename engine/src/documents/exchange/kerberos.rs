//! Kerberos with shared names: one account whose key all servers have, and the names that it
//! serves.

use super::literal::{literal, literals};
use super::script::{Around, Script};
use super::{checks, directory};
use crate::design::site::SiteView;
use crate::design::{Array, RecordType, Verdict, Zone};
use crate::documents::File;
use crate::facts::{labels, shell};
use crate::terms::{Choice, Host, Path, Protocol, Version};
use std::collections::BTreeSet;

const NAMES: &str = include_str!("parts/kerberos_names.ps1");
const ACCOUNT: &str = include_str!("parts/kerberos_account.ps1");

/// No file where no site has several servers that are reached from inside.
pub(super) fn files(around: Around<'_>) -> Vec<File> {
    let names = principals(around);
    if names.is_empty() || !around.scene.sites.iter().any(SiteView::needs_balancing) {
        return Vec::new();
    }
    let version = around.scene.answers.version;
    let mut script = Script::new();
    script.parameter("[Parameter(Mandatory = $true)] [string] $Account");
    let servers = around.scene.sites.iter().flat_map(|site| &site.servers);
    script.setting("servers", &format!("@({})", literals(servers.map(Host::as_str))));
    script.setting("version", &literal(shell::display_version(version)));
    script.setting("principals", &format!("@(\n    {}\n)", lines(&names)));
    script.setting("roll", &format!("Join-Path $exscripts {}", literal(shell::ROLL_SCRIPT)));
    script.part("What is there now, kept in files");
    script.code(&format!("Save-Current 'accounts' ({} -ErrorAction Stop)", status(version)));
    script.part("The key, generated once and copied (CAS-23)");
    script.code(ACCOUNT);
    script.part("The names that the account serves");
    script.code(NAMES);
    let outlook = |site: &SiteView<'_>| site.uses(Protocol::OutlookAnywhere);
    if version > Version::V2010 && around.scene.sites.iter().any(outlook) {
        script.part("Outlook Anywhere takes Kerberos inside");
        script.code(&clients());
    }
    script.part("Is it so");
    script.code(&format!(
        "{} |\n    Format-List Name, AlternateServiceAccountConfiguration | Out-Host",
        status(version)
    ));
    to_check(&mut script, version);
    let what = format!("Exchange {}: Kerberos with an alternate service account", version.key());
    vec![script.file("kerberos.ps1".to_owned(), &what, around)]
}

/// Which accounts the servers have.
fn status(version: Version) -> String {
    let noun = shell::client_access_noun(version);
    format!("Get-{noun} -IncludeAlternateServiceAccountCredentialStatus")
}

fn lines(names: &[String]) -> String {
    names.iter().map(|name| literal(name)).collect::<Vec<_>>().join(",\n    ")
}

/// Names that clients inside ask tickets for, each once.
fn principals(around: Around<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for site in around.scene.sites.iter().filter(|site| !site.servers.is_empty()) {
        let inside = site.exposures.used().filter(|(_, exposure)| exposure.inside());
        let hosts = inside
            .filter(|(protocol, _)| takes_tickets(*protocol, around))
            .filter_map(|(protocol, _)| site.names.host(protocol, Path::Internal));
        names.extend(hosts.filter(|host| host.is_plain()).map(|host| format!("http/{host}")));
        names.extend(autodiscover(site, around));
        let array = around.design.arrays.iter().find(|array| array.site == site.id);
        let host = array.filter(|array| is_there(array)).and_then(|array| array.host.as_ref());
        for host in host.into_iter().filter(|host| host.is_plain()) {
            names.extend(shell::ARRAY_SERVICES.map(|service| format!("{service}/{host}")));
        }
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// Outlook that no service connection point leads asks by the well-known names, where DNS inside has
/// them.
fn autodiscover(site: &SiteView<'_>, around: Around<'_>) -> Vec<String> {
    let inside = site.exposure(Protocol::Autodiscover).inside();
    let domains = around.scene.answers.domains.iter().filter(|_| inside);
    let hosts = domains.map(|domain| Host::below(labels::AUTODISCOVER, domain));
    let known = hosts.filter(|host| {
        let mut rows = around.design.dns.iter();
        host.is_plain()
            && rows.any(|row| {
                row.zone == Zone::Internal && row.host == *host && row.kind == RecordType::A
            })
    });
    known.map(|host| format!("http/{host}")).collect()
}

/// Remote PowerShell meets a server by its own name; Outlook Anywhere of 2010 takes no ticket.
fn takes_tickets(protocol: Protocol, around: Around<'_>) -> bool {
    let outlook = protocol == Protocol::OutlookAnywhere && around.scene.answers.is_2010();
    protocol.is_https() && protocol != Protocol::PowerShell && !outlook
}

fn is_there(array: &Array) -> bool {
    matches!(array.verdict, Verdict::Required | Verdict::Recommended)
}

/// The sites' scripts leave NTLM on; with the key in place Kerberos stands before it (KRB16).
fn clients() -> String {
    let argument = " -InternalClientAuthenticationMethod Negotiate";
    let call = directory::call(Protocol::OutlookAnywhere, argument);
    let save = checks::save_line("OutlookAnywhere", "Server");
    format!("foreach ($one in $exchange) {{\n    $name = $one.Name\n{save}\n{call}\n}}\n")
}

fn to_check(script: &mut Script, version: Version) {
    let mut say = |line: &str| script.check.push(line.to_owned());
    say(
        "the account is a computer account that nobody else uses, one for this version of Exchange, \
         such as CONTOSO\\EXASA$; make it with New-ADComputer",
    );
    say(
        "its msDS-SupportedEncryptionTypes is 24, AES alone, by Set-ADComputer; 28, with RC4, only \
         while old clients need it (CAS-27)",
    );
    say("the names have A records, not aliases: a client may ask for a ticket for the server");
    if version == Version::V2010 {
        say(
            "service pack 1; run ConvertOABVDir.ps1 on each server, so that the address book takes a \
             ticket (CAS-26)",
        );
        say("Outlook Anywhere takes no ticket, and neither does anybody outside");
    }
}
