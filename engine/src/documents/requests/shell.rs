//! A request by Exchange itself, in the form of the version (CRT-66).

use super::request::{Request, Value};
use crate::documents::handover::commented;
use crate::documents::quote::{powershell, powershell_list, x500};
use crate::facts::keys::RSA_BITS;
use crate::terms::{Host, Version};
use std::fmt::Write;

/// `None` where the cmdlet has nothing to put into the subject or no name that it takes.
pub(super) fn text(request: &Request<'_>) -> Option<String> {
    let subject = subject(request)?;
    let names: Vec<&Host> = request
        .names
        .iter()
        .filter_map(|name| match &name.value {
            Value::Dns(host) => Some(host),
            Value::Address(_) => None,
        })
        .collect();
    if names.is_empty() {
        return None;
    }
    let mut check = vec![
        "Run it in the Exchange Management Shell, on one Exchange server; it changes nothing but \
         asks for a key and a request.",
        "It stops where the file of the request is there already, so that a pending request is \
         not made twice.",
    ];
    if names.len() < request.names.len() {
        check.push("Addresses are left out: the cmdlet takes names only.");
    }
    let mut out = commented("#", &request.head("Request by Exchange", &check));
    let stem = &request.stem;
    let _ = write!(
        out,
        "\nGet-ExchangeCertificate | Format-List FriendlyName,Subject,CertificateDomains,Services,\
         NotAfter,Status,Thumbprint\n\
         $file = Join-Path (Get-Location).ProviderPath {}\n\
         if (Test-Path -LiteralPath $file) {{ throw \"There is a request already: $file\" }}\n",
        powershell(&format!("{stem}.req")),
    );
    let cmdlet = format!(
        "New-ExchangeCertificate -GenerateRequest -FriendlyName {} -SubjectName {} -DomainName {} \
         -KeySize {RSA_BITS} -PrivateKeyExportable $true",
        powershell(stem),
        powershell(&subject),
        powershell_list(names.iter().map(|host| host.as_str())),
    );
    let version = request.plan.organisation.version();
    out.push_str(&written(version, &cmdlet));
    Some(out)
}

/// Who writes the file: 2010 gives back text, 2013 writes it, later ones give back text again.
fn written(version: Version, cmdlet: &str) -> String {
    match version {
        Version::V2013 => format!("{cmdlet} -RequestFile $file\n"),
        Version::V2016 | Version::V2019 | Version::Se => format!(
            "$request = {cmdlet}\n\
             # Base64 between two lines of ASCII: every authority reads it so.\n\
             [System.IO.File]::WriteAllBytes($file, \
             [System.Text.Encoding]::ASCII.GetBytes($request))\n"
        ),
        _ => format!("$request = {cmdlet}\nSet-Content -Path $file -Value $request\n"),
    }
}

fn subject(request: &Request<'_>) -> Option<String> {
    let organisation = request.organisation.map(|text| format!("O={}", x500(text)));
    let common_name = request.common_name.map(|host| format!("CN={host}"));
    let parts: Vec<_> = common_name.into_iter().chain(organisation).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
