//! The script of one certificate: asked for, imported, enabled; again at each renewal.

use super::literal::{literal, literals};
use super::script::{Around, Script};
use crate::design::answers::Answers;
use crate::design::site::SiteView;
use crate::design::{Certificate, Service};
use crate::documents::File;
use crate::documents::handover::{in_file_name, on_one_line};
use crate::documents::words;
use crate::facts::shell;
use crate::terms::{Choice, Host, Protocol, Version, list};

const FULL_PATHS: &str = include_str!("parts/full_paths.ps1");
const REQUEST_2010: &str = include_str!("parts/request_2010.ps1");
const REQUEST_2013: &str = include_str!("parts/request_2013.ps1");
const REQUEST_2016: &str = include_str!("parts/request_2016.ps1");
const IMPORT: &str = include_str!("parts/import.ps1");
const ENABLE: &str = include_str!("parts/enable.ps1");
const MAIL_RESTART: &str = include_str!("parts/mail_restart.ps1");
const SMTP: &str = include_str!("parts/smtp.ps1");

/// `None` where it is not installed on servers of the plan.
pub(super) fn file(certificate: &Certificate, around: Around<'_>) -> Option<File> {
    let sites: Vec<_> = sites(certificate, around).collect();
    if sites.is_empty() {
        return None;
    }
    let version = around.scene.answers.version;
    let mut script = Script::new();
    settings(&mut script, certificate, &sites, version);
    script.part("What is there now, kept in files");
    script.code(
        "$first = $exchange[0].Name\nforeach ($one in $exchange) {\n    \
         Save-Current ('certificates-' + $one.Name) (Get-ExchangeCertificate -Server $one.Name -ErrorAction Stop)\n}",
    );
    script.code(FULL_PATHS);
    script.part("The request, once");
    request(&mut script, certificate, version);
    script.part("The answer, with its key to every server (CRT-70)");
    script.code(IMPORT);
    script.part("In use");
    enable(&mut script, certificate, &sites, around);
    to_check(&mut script, certificate, &sites, around);
    bound(&mut script, certificate, &sites);
    let name = format!("exchange-certificate-{}.ps1", in_file_name(&certificate.id));
    let what = format!(
        "Exchange {}: the certificate {}, for the Exchange Management Shell",
        version.key(),
        certificate.id
    );
    Some(script.file(name, &what, around))
}

/// The sites on whose servers a certificate is installed.
fn sites<'a>(
    certificate: &'a Certificate,
    around: Around<'a>,
) -> impl Iterator<Item = &'a SiteView<'a>> {
    let here = |site: &&SiteView<'_>| certificate.places.contains(&format!("{}/servers", site.id));
    around.scene.sites.iter().filter(here).filter(|site| !site.servers.is_empty())
}

fn settings(
    script: &mut Script,
    certificate: &Certificate,
    sites: &[&SiteView<'_>],
    version: Version,
) {
    script.parameter("[Parameter(Mandatory = $true)] [ValidateSet('Request', 'Import', 'Enable')] [string] $Step");
    script.parameter("[string] $RequestFile = ''");
    script.parameter("[string] $AnswerFile = ''");
    script.parameter("[string] $PfxFile = ''");
    script.parameter("[string] $Thumbprint = ''");
    if let Some(name) = &certificate.common_name {
        script.parameter(&format!("[string] $Subject = {}", literal(&format!("CN={name}"))));
    }
    let servers: Vec<&Host> = sites.iter().flat_map(|site| &site.servers).collect();
    let exportable = servers.len() > 1 || certificate.places.len() > 1;
    let names = certificate.names.iter().map(|name| name.host.as_str());
    script
        .setting("servers", &format!("@({})", literals(servers.iter().map(|host| host.as_str()))));
    script.setting("version", &literal(shell::display_version(version)));
    script.setting("names", &format!("@({})", literals(names)));
    script.setting("title", &literal(&format!("Exchange {}", certificate.id)));
    script.setting("keySize", &shell::KEY_SIZE.to_string());
    script.setting("exportable", if exportable { "$true" } else { "$false" });
}

/// A request needs a subject, and the file is written in another way in each version (CRT-66).
fn request(script: &mut Script, certificate: &Certificate, version: Version) {
    if certificate.common_name.is_none() {
        script.code("if ($Step -eq 'Request') {");
        script.code("    throw 'No name fits into the subject: ask for this certificate without the shell (CRT-28).'");
        script.code("}");
        return;
    }
    script.code(match version {
        Version::V2013 => REQUEST_2013,
        version if version > Version::V2013 => REQUEST_2016,
        _ => REQUEST_2010,
    });
}

fn enable(
    script: &mut Script,
    certificate: &Certificate,
    sites: &[&SiteView<'_>],
    around: Around<'_>,
) {
    let star = certificate.names.iter().any(|name| name.host.is_wildcard());
    // POP and IMAP take a wildcard by the name of the host only, which the site's script sets
    // (CRT-39).
    let taken = |service: &&Service| match service {
        Service::Iis => true,
        Service::Pop | Service::Imap => !star,
        Service::Smtp => false,
    };
    let services: Vec<_> = certificate.services.iter().filter(taken).copied().collect();
    let services: Vec<_> = services.into_iter().map(words::service).collect();
    script.setting("services", &literal(&services.join(",")));
    // Behind a device that offloads "require SSL" would refuse everybody (CRT-73).
    let offloaded = sites.iter().any(|site| site.is_offloaded());
    let keep =
        if offloaded { "-Services $services -DoNotRequireSsl" } else { "-Services $services" };
    script.code(&ENABLE.replace("-Services $services", keep));
    mail_services(script, certificate, around.scene.answers.version);
    if certificate.services.contains(&Service::Smtp) {
        script.code(SMTP);
        connectors(script, sites, around.scene.answers.version);
    }
    script.code("    }");
    script.code("    Get-ExchangeCertificate -Thumbprint $Thumbprint -Server $first |");
    script.code("        Format-List Subject, CertificateDomains, Services, NotAfter | Out-Host");
    script.code("}");
}

fn mail_services(script: &mut Script, certificate: &Certificate, version: Version) {
    let used = [(Service::Pop, Protocol::Pop), (Service::Imap, Protocol::Imap)];
    let used = used.into_iter().filter(|(service, _)| certificate.services.contains(service));
    let names: Vec<_> =
        used.flat_map(|(_, protocol)| shell::mail_services(protocol, version)).collect();
    if !names.is_empty() {
        script.setting("mailServices", &format!("@({})", literals(names)));
        script.code(MAIL_RESTART);
    }
}

/// The connectors keep issuer and subject, so every renewal says them again (CRT-67). What faces the
/// internet shows the certificate by that; its own name stays (MAIL-01).
fn connectors(script: &mut Script, sites: &[&SiteView<'_>], version: Version) {
    if version == Version::V2010 {
        return;
    }
    let uses = |condition: &dyn Fn(&SiteView<'_>) -> bool| sites.iter().any(|site| condition(site));
    let named = [
        (shell::MAIL_CONNECTOR, uses(&|site| site.exposure(Protocol::Smtp).outside())),
        (shell::submission_connector(version), uses(&|site| site.uses(Protocol::Submission))),
    ];
    let mut named = named.iter().filter(|(_, used)| *used).map(|(name, _)| name).peekable();
    if named.peek().is_some() {
        script.code("        $tls = '<I>' + $certificate.Issuer + '<S>' + $certificate.Subject");
    }
    for connector in named {
        script.code(&format!(
            "        Set-ReceiveConnector -Identity \"$name\\{connector} $name\" -TlsCertificateName $tls @change"
        ));
    }
}

/// Extended Protection compares the places: which devices change with the servers, and in what order
/// (CRT-71).
fn bound(script: &mut Script, certificate: &Certificate, sites: &[&SiteView<'_>]) {
    if !certificate.changes_at_once() {
        return;
    }
    for site in sites {
        let shows = |place: &&str| certificate.places.contains(&format!("{}/{place}", site.id));
        let devices: Vec<String> = ["balancer", "edge"]
            .iter()
            .filter(|place| shows(place))
            .map(|place| format!("the {place}"))
            .collect();
        if devices.is_empty() {
            continue;
        }
        let show = if devices.len() == 1 { "shows" } else { "show" };
        let it = if devices.len() == 1 { "it" } else { "them" };
        script.check.push(format!(
            "Extended Protection is on: {} at {} {show} this certificate, too; change {it} in the \
             same window as -Step Enable, else Windows sign-in fails (CRT-71)",
            list(&devices),
            on_one_line(site.title())
        ));
    }
    script.check.extend(ORDER_OF_A_CHANGE.map(str::to_owned));
}

/// What is done in the window, and the way back.
const ORDER_OF_A_CHANGE: [&str; 3] = [
    "in that window: imported everywhere and enabled nowhere; then in one step the devices and -Step \
     Enable on all servers; then IIS server by server, drained at the balancer",
    "afterwards one Windows sign-in from inside and one from outside",
    "the way back: the old certificate stays imported and is switched on again at all places",
];

fn to_check(
    script: &mut Script,
    certificate: &Certificate,
    sites: &[&SiteView<'_>],
    around: Around<'_>,
) {
    let Answers { version, hybrid, .. } = around.scene.answers;
    let web = certificate.services.contains(&Service::Iis);
    let offloaded = sites.iter().any(|site| site.is_offloaded());
    let mut say = |line: &str| script.check.push(line.to_owned());
    say(
        "three runs: -Step Request, the authority's answer, -Step Import, then -Step Enable; with \
         -WhatIf nothing changes",
    );
    say(
        "-RequestFile and -AnswerFile name files that this computer can reach; the old certificates \
         stay where they are",
    );
    if certificate.services.contains(&Service::Smtp) {
        say("asked whether to replace the default SMTP certificate, answer no (CRT-18)");
    }
    if version > Version::V2010 {
        say("all servers of one address show the same certificate; restart IIS on each after a \
             renewal, because it encrypts the cookies of OWA and ECP (CRT-36)");
    }
    if hybrid && certificate.services.contains(&Service::Smtp) {
        say(
            "the connectors of the hybrid connection name the certificate, too: run the hybrid wizard \
             again after a renewal (CRT-67)",
        );
    }
    if web && !offloaded {
        say(
            "after -Step Enable look at an existing redirect from port 80 at the root of the web site: \
             it is bent by \"require SSL\", which comes back on (CRT-73)",
        );
    }
    if certificate.places.len() > 1 {
        say("-PfxFile writes a copy with its key for the other places; delete it afterwards");
    }
}
