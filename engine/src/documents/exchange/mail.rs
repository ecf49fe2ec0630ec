//! POP, IMAP and submission: they take their certificate by its name, not by a binding.

use super::literal::{literal, literals};
use super::script::{Around, Script, argument, option};
use crate::design::site::SiteView;
use crate::facts::shell;
use crate::terms::{Host, Path, Protocol, Version};

/// Which of the two are used at a site.
pub(super) fn used(site: &SiteView<'_>) -> impl Iterator<Item = Protocol> {
    [Protocol::Pop, Protocol::Imap].into_iter().filter(|protocol| site.uses(*protocol))
}

/// The noun of the cmdlets of POP or IMAP.
pub(super) fn noun(protocol: Protocol) -> &'static str {
    if protocol == Protocol::Pop { "PopSettings" } else { "ImapSettings" }
}

/// Sets the names on the server in turn, and starts the services; `$name` and `$one` are the server.
pub(super) fn write(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let protocols: Vec<Protocol> = used(site).collect();
    if protocols.is_empty() {
        return;
    }
    for protocol in &protocols {
        let arguments = arguments(script, site, *protocol);
        script.code(&format!("    Set-{} -Server $name{arguments} @change", noun(*protocol)));
    }
    let version = around.scene.answers.version;
    let services = protocols.iter().flat_map(|one| shell::mail_services(*one, version));
    script.setting("mailServices", &format!("@({})", literals(services)));
    script.code(START);
}

/// Where the roles are apart, the services behind are on other servers.
const START: &str = include_str!("parts/mail_services.ps1");

/// The host that the certificate is found by, and how clients are told to connect.
fn arguments(script: &mut Script, site: &SiteView<'_>, protocol: Protocol) -> String {
    let host = host(script, site, protocol);
    let connections = shell::mail_connections(protocol).iter();
    let texts = literals(connections.map(|(port, tls)| format!("{host}:{port}:{tls}")));
    let exposure = site.exposure(protocol);
    let mut arguments = argument("X509CertificateName", &host);
    if exposure.outside() {
        arguments.push_str(&option("ExternalConnectionSettings", &texts));
    }
    if exposure.inside() {
        arguments.push_str(&option("InternalConnectionSettings", &texts));
    }
    arguments
}

fn host(script: &mut Script, site: &SiteView<'_>, protocol: Protocol) -> String {
    let known = site.names.host(protocol, Path::External).map(Host::as_str);
    let what = format!("the name for {} at {}", protocol.title(Version::Se), site.title());
    script.blanks.or(known, &what)
}

/// The name that the connector of submission shows; that of port 25 never changes, mail between
/// servers depends on it (CRT-17).
pub(super) fn submission(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let connector = shell::submission_connector(around.scene.answers.version);
    let host = literal(&host(script, site, Protocol::Submission));
    let set =
        format!("Set-ReceiveConnector -Identity \"$name\\{connector} $name\" -Fqdn {host} @change");
    if !around.scene.answers.is_2010() {
        script.code(&format!("    {set}"));
        return;
    }
    // Only Hub Transport has receive connectors (MAIL-09).
    script.check.push(
        "receive connectors are set on servers with the Hub Transport role only; the script names \
         those that it skips (MAIL-09)"
            .to_owned(),
    );
    script.code(&format!(
        "    if (\"$($one.ServerRole)\" -match 'HubTransport') {{\n        {set}\n    }} else {{\n        \
         Write-Host \"$name does not hold the Hub Transport role: its receive connector is \
         skipped.\"\n    }}"
    ));
}
