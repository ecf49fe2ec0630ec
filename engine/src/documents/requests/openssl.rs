//! A configuration of `openssl req`.

use super::request::{Request, Value};
use crate::documents::handover::{commented, on_one_line};
use crate::documents::quote;
use crate::facts::keys::{HASH, OLD_LOCK, PROVIDER, RSA_BITS, reads_new_pfx};
use crate::terms::Version;
use std::fmt::Write;

pub(super) fn text(request: &Request<'_>) -> String {
    let stem = &request.stem;
    // Without a subject in the file OpenSSL wants one on the command line.
    let subject = if has_subject(request) { "" } else { " -subj /" };
    let command = format!(
        "Make the request by: openssl req -new -config {stem}.cnf -newkey rsa:{RSA_BITS} -nodes \
         -keyout {stem}.key -out {stem}.csr{subject}"
    );
    let version = request.plan.organisation.exchange.unwrap_or(Version::V2010);
    let lock = if reads_new_pfx(version) { "" } else { OLD_LOCK };
    let after = format!(
        "The key lies there unprotected until it is in {stem}.pfx: openssl pkcs12 -export{lock} -inkey \
         {stem}.key -in {stem}.cer -certfile chain.pem -CSP \"{PROVIDER}\" -out {stem}.pfx"
    );
    let why = if reads_new_pfx(version) {
        "chain.pem holds the authority's intermediate certificates. A place older than Windows Server \
         2019, or an old appliance, says that the password is wrong: give it a file made with \
         -keypbe PBE-SHA1-3DES and its two companions (CRT-72)."
    } else {
        "chain.pem holds the authority's intermediate certificates. The old lock is for Windows before \
         Server 2019, which says of a newer one that the password is wrong (CRT-72)."
    };
    let head = request.head("Request by OpenSSL", &[&command, &after, why]);
    let mut out = commented("#", &head);
    let hash = HASH.to_ascii_lowercase();
    let _ = write!(
        out,
        "\n[req]\nprompt = no\nutf8 = yes\nstring_mask = utf8only\ndefault_bits = {RSA_BITS}\n\
         default_md = {hash}\ndistinguished_name = subject\nreq_extensions = extensions\n\
         \n[subject]\n"
    );
    if let Some(organisation) = request.organisation {
        let _ = writeln!(out, "O = {}", quote::openssl(organisation));
    }
    if let Some(common_name) = request.common_name {
        let _ = writeln!(out, "CN = {common_name}");
    }
    // A subject that is empty makes the names critical (RFC 5280, 4.2.1.6).
    let critical = if has_subject(request) { "" } else { "critical, " };
    let _ = write!(
        out,
        "\n[extensions]\nbasicConstraints = critical, CA:FALSE\n\
         keyUsage = critical, digitalSignature, keyEncipherment\nextendedKeyUsage = serverAuth\n\
         subjectAltName = {critical}@names\n\n[names]\n"
    );
    for (index, name) in request.names.iter().enumerate() {
        let number = index + 1;
        let _ = writeln!(out, "# {}", on_one_line(&name.why));
        let _ = match &name.value {
            Value::Dns(host) => writeln!(out, "DNS.{number} = {host}"),
            Value::Address(address) => writeln!(out, "IP.{number} = {address}"),
        };
    }
    out
}

fn has_subject(request: &Request<'_>) -> bool {
    request.organisation.is_some() || request.common_name.is_some()
}
