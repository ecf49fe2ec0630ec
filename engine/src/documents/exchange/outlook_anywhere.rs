//! Outlook Anywhere: one host in Exchange 2010, one for each path in 2013 and later.

use super::directory::{call, row, unnamed};
use super::literal::literal;
use super::script::{Around, Script, argument, option};
use crate::design::answers::Answers;
use crate::design::site::SiteView;
use crate::facts::paths;
use crate::terms::{EdgeKind, Exposure, Path, Protocol, Version};

const PROTOCOL: Protocol = Protocol::OutlookAnywhere;

/// Sets the hosts on the server in turn, `$name`.
pub(super) fn write(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let answers = &around.scene.answers;
    let exposure = site.exposure(PROTOCOL);
    if exposure == Exposure::None {
        return;
    }
    let hosts = Hosts::of(script, site, exposure, around);
    let offload = if offloads(site, answers) { "$true" } else { "$false" };
    if answers.is_2010() {
        exchange_2010(script, site, &hosts, offload);
    } else {
        exchange_2013(script, &hosts, offload, answers);
    }
}

/// Whether TLS ends before the servers and does not begin again. Extended Protection forbids it
/// (LB-31).
pub(super) fn offloads(site: &SiteView<'_>, answers: &Answers) -> bool {
    site.is_offloaded() && !answers.extended_protection
}

struct Hosts {
    internal: String,
    external: Option<String>,
}

impl Hosts {
    /// Where clients come from one side only, the host of that side stands for the other one too:
    /// an unset inside host shows the name of the server (EXP-26).
    fn of(
        script: &mut Script,
        site: &SiteView<'_>,
        exposure: Exposure,
        around: Around<'_>,
    ) -> Self {
        let row = row(site, PROTOCOL, around);
        let internal = row.and_then(|row| host_of(row.internal.as_deref()?));
        let external = row.and_then(|row| host_of(row.external.as_deref()?));
        let mut named =
            |known: Option<String>, path| known.unwrap_or_else(|| unnamed(script, site, path));
        let outside = exposure.outside().then(|| named(external, Path::External));
        let inside = match (&outside, exposure.inside()) {
            (Some(outside), false) => outside.clone(),
            _ => named(internal, Path::Internal),
        };
        Self { internal: inside, external: outside }
    }
}

fn host_of(url: &str) -> Option<String> {
    let host = url.strip_prefix("https://")?.strip_suffix(paths::of(PROTOCOL))?;
    Some(host.to_owned())
}

/// Whether an edge that asks for a logon stands in front: by form or Basic it cannot hand NTLM on.
fn is_behind_a_logon(site: &SiteView<'_>) -> bool {
    matches!(site.edge, EdgeKind::Tmg | EdgeKind::Uag)
}

/// How clients sign in stays as it is where that is Basic behind such an edge; elsewhere a change is
/// shown and asked for (EXP-26).
fn exchange_2010(script: &mut Script, site: &SiteView<'_>, hosts: &Hosts, offload: &str) {
    let host = literal(hosts.external.as_ref().unwrap_or(&hosts.internal));
    let arguments = format!(" -ExternalHostname {host} -SSLOffloading {offload}");
    let method = if is_behind_a_logon(site) { "Basic" } else { "Ntlm" };
    script.code("    $anywhere = Get-OutlookAnywhere -Server $name -ErrorAction Stop");
    script.code("    if ($anywhere) {");
    script.code(&format!("    {}", call(PROTOCOL, &arguments)));
    if !is_behind_a_logon(site) {
        let change = call(PROTOCOL, " -ClientAuthenticationMethod Ntlm");
        script.code("        $method = [string] $anywhere.ClientAuthenticationMethod");
        script.code(
            "        if ($method -ne 'Ntlm' -and (Confirm-Step ($name + ': clients of Outlook Anywhere sign in by ' + $method + '. Make it Ntlm?'))) {",
        );
        script.code(&format!("        {change}"));
        script.code("        }");
    }
    script.code("    } else {");
    script.code(&format!(
        "        Enable-OutlookAnywhere -Server $name{arguments} -ClientAuthenticationMethod {method} @change"
    ));
    script.code("    }");
}

fn exchange_2013(script: &mut Script, hosts: &Hosts, offload: &str, answers: &Answers) {
    let mut text = argument("InternalHostname", &hosts.internal);
    text.push_str(" -InternalClientsRequireSsl $true -InternalClientAuthenticationMethod Ntlm");
    match &hosts.external {
        Some(host) => {
            // Servers of 2010 cannot take Negotiate from a newer one (EXP-29).
            let old = answers.has_legacy(Version::V2010);
            let method = if old { "Ntlm" } else { "Negotiate" };
            text.push_str(&argument("ExternalHostname", host));
            text.push_str(" -ExternalClientsRequireSsl $true");
            text.push_str(&option("ExternalClientAuthenticationMethod", method));
        }
        None => text.push_str(" -ExternalHostname $null"),
    }
    text.push_str(" -IISAuthenticationMethods Basic, Ntlm, Negotiate");
    text.push_str(&option("SSLOffloading", offload));
    script.code(&call(PROTOCOL, &text));
}
