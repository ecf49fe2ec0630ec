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
    let said = |only_tls: bool| {
        let connections = shell::mail_connections(protocol).iter();
        let connections = connections.filter(|(_, tls)| !only_tls || *tls == "SSL");
        literals(connections.map(|(port, tls)| format!("{host}:{port}:{tls}")))
    };
    // From the internet only what begins with TLS: 995 and 993.
    let (outside, inside) = (said(true), said(false));
    let exposure = site.exposure(protocol);
    let mut arguments = argument("X509CertificateName", &host);
    if exposure.outside() {
        arguments.push_str(&option("ExternalConnectionSettings", &outside));
    }
    if exposure.inside() {
        arguments.push_str(&option("InternalConnectionSettings", &inside));
    }
    arguments
}

fn host(script: &mut Script, site: &SiteView<'_>, protocol: Protocol) -> String {
    let known = site.names.host(protocol, Path::External).map(Host::as_str);
    let what = format!("the name for {} at {}", protocol.title(Version::Se), site.title());
    script.blanks.or(known, &what)
}

/// Mail from the internet in Exchange 2010: a connector of its own with the public name, by which it
/// finds the certificate. "Default" keeps its name, mail between servers depends on it (MAIL-01).
pub(super) fn from_the_internet(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    if !around.scene.answers.is_2010() || !site.exposure(Protocol::Smtp).outside() {
        return;
    }
    let host = literal(&host(script, site, Protocol::Smtp));
    let what = format!(
        "the addresses outside from which mail comes to {}, without the networks inside, such as \
         0.0.0.0-9.255.255.255",
        site.title()
    );
    let ranges = literal(&script.blanks.or(None, &what));
    script.setting("mailRanges", &format!("@({ranges})"));
    script.setting("mailHost", &host);
    script.code(FROM_THE_INTERNET);
}

const FROM_THE_INTERNET: &str = include_str!("parts/internet_connector.ps1");

/// The name that the connector of submission shows; that of port 25 never changes, mail between
/// servers depends on it (CRT-17).
pub(super) fn submission(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let connector = shell::submission_connector(around.scene.answers.version);
    let host = literal(&host(script, site, Protocol::Submission));
    script.code(&format!(
        "    Set-ReceiveConnector -Identity \"$name\\{connector} $name\" -Fqdn {host} @change"
    ));
}
