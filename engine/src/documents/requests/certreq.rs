//! A policy file of `certreq -new`, the Windows command.
//!
//! It is read in the code page of the machine, so there is nothing but ASCII in it.

use super::request::{Request, Value};
use crate::documents::handover::commented;
use crate::documents::quote;
use crate::facts::keys;
use std::fmt::Write;

pub(super) fn text(request: &Request<'_>) -> String {
    let stem = &request.stem;
    let mut check = vec![format!(
        "Make the request as an administrator on the server that gets the certificate first: \
         certreq -new {stem}.inf {stem}.req"
    )];
    if request.is_internal() {
        check.push(format!(
            "Submit it to the internal CA: certreq -submit -attrib \
             \"CertificateTemplate:WebServer\" {stem}.req {stem}.cer"
        ));
    }
    check.push(format!("Install the answer on the same server: certreq -accept {stem}.cer"));
    let organisation = request.organisation.filter(|text| is_plain(text));
    if organisation != request.organisation {
        check.push(
            "The organisation is left out of the subject, because this kind of file cannot hold \
             its letters on every machine."
                .to_owned(),
        );
    }
    let check: Vec<&str> = check.iter().map(String::as_str).collect();
    let head = ascii(&commented(";", &request.head("Request by certreq of Windows", &check)));
    let mut out = head;
    let subject = quote::inf(&subject(request, organisation));
    let _ = write!(
        out,
        "\n[Version]\nSignature = \"$Windows NT$\"\n\n[NewRequest]\nSubject = {subject}\n\
         FriendlyName = {}\nRequestType = PKCS10\nMachineKeySet = TRUE\nExportable = TRUE\n\
         KeyLength = {}\nKeySpec = {}\nKeyUsage = {}\nHashAlgorithm = {}\nProviderName = {}\n\
         ProviderType = {}\nSMIME = FALSE\nUseExistingKeySet = FALSE\n",
        quote::inf(stem),
        keys::RSA_BITS,
        keys::KEY_SPEC,
        keys::KEY_USAGE,
        keys::HASH,
        quote::inf(keys::PROVIDER),
        keys::PROVIDER_TYPE,
    );
    let _ = write!(
        out,
        "\n[EnhancedKeyUsageExtension]\nOID = {}\n\n[Extensions]\n2.5.29.17 = \"{{text}}\"\n",
        keys::SERVER_AUTH
    );
    let names: Vec<String> = request.names.iter().map(|name| entry(&name.value)).collect();
    for (index, name) in names.iter().enumerate() {
        let more = if index + 1 < names.len() { "&" } else { "" };
        let _ = writeln!(out, "_continue_ = \"{name}{more}\"");
    }
    out.replace('\n', "\r\n")
}

fn entry(value: &Value) -> String {
    match value {
        Value::Dns(host) => format!("dns={host}"),
        Value::Address(address) => format!("ipaddress={address}"),
    }
}

fn subject(request: &Request<'_>, organisation: Option<&str>) -> String {
    let organisation = organisation.map(|text| format!("O={}", quote::x500(text)));
    let common_name = request.common_name.map(|host| format!("CN={host}"));
    common_name.into_iter().chain(organisation).collect::<Vec<_>>().join(", ")
}

/// Whether no reader of INF files can take it for something else.
fn is_plain(text: &str) -> bool {
    text.chars().all(|letter| {
        (letter.is_ascii_graphic() || letter == ' ') && !matches!(letter, '"' | '%' | '\\')
    })
}

/// Comments may lose a letter; the file may not lose its encoding.
fn ascii(text: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii() { letter } else { '?' }).collect()
}
