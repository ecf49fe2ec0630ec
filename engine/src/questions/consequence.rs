//! What another answer would change, in a sentence or two.

use crate::design::{Certificate, Design, Issuer, OnCertificate, Severity, Verdict};
use crate::terms::Host;
use std::collections::BTreeMap;

/// How many details of a kind are told before the rest is counted.
const DETAILS: usize = 3;

/// The difference that matters to the people in the room: certificates and their names, arrays,
/// then what is left to mend.
pub(super) fn in_words(base: &Design, other: &Design) -> String {
    let mut parts = Vec::new();
    parts.extend(count(base, other));
    parts.extend(names(base, other));
    parts.extend(arrays(base, other));
    if base.balancing != other.balancing {
        parts.extend(unsatisfied(base, other));
    }
    if parts.is_empty() && base.dns != other.dns {
        parts.push("other DNS records".to_owned());
    }
    parts.extend(findings(base, other));
    if parts.is_empty() {
        parts.push("details only".to_owned());
    }
    let mut text = parts.join("; ");
    if let Some(first) = text.get(..1).map(str::to_ascii_uppercase) {
        text.replace_range(..1, &first);
    }
    text.push('.');
    text
}

fn count(base: &Design, other: &Design) -> Option<String> {
    let (before, after) = (base.certificates.len(), other.certificates.len());
    let noun = if after == 1 { "certificate" } else { "certificates" };
    (before != after).then(|| format!("{after} {noun} instead of {before}"))
}

/// The issuers of every name.
fn issuers(certificates: &[Certificate]) -> BTreeMap<&Host, (bool, bool)> {
    let mut all: BTreeMap<&Host, (bool, bool)> = BTreeMap::new();
    for certificate in certificates {
        for name in &certificate.names {
            let known = all.entry(&name.host).or_default();
            match certificate.issuer {
                Issuer::Public => known.0 = true,
                Issuer::Internal => known.1 = true,
            }
        }
    }
    all
}

fn names(base: &Design, other: &Design) -> Vec<String> {
    let (before, after) = (issuers(&base.certificates), issuers(&other.certificates));
    let mut told: Vec<(&str, Vec<&Host>)> = Vec::new();
    let mut tell = |what, host| match told.iter_mut().find(|(known, _)| *known == what) {
        Some((_, hosts)) => hosts.push(host),
        None => told.push((what, vec![host])),
    };
    for (host, now) in &after {
        match before.get(host) {
            None => tell("new on a certificate", *host),
            Some(then) if then != now => tell(on(*now), host),
            Some(_) => {}
        }
    }
    for host in before.keys().filter(|host| !after.contains_key(*host)) {
        tell("on no certificate any more", host);
    }
    told.into_iter().map(|(what, hosts)| format!("{what}: {}", listed(&hosts))).collect()
}

fn on((public, internal): (bool, bool)) -> &'static str {
    match (public, internal) {
        (true, true) => "on a public and on an internal certificate",
        (true, false) => "on a public certificate instead",
        _ => "on an internal certificate instead",
    }
}

/// The first few names, and how many more.
fn listed(hosts: &[&Host]) -> String {
    let mut text: Vec<String> = hosts.iter().take(DETAILS).map(ToString::to_string).collect();
    if hosts.len() > DETAILS {
        text.push(format!("and {} more", hosts.len() - DETAILS));
    }
    text.join(", ")
}

fn arrays(base: &Design, other: &Design) -> Vec<String> {
    let mut told = Vec::new();
    for (before, after) in base.arrays.iter().zip(&other.arrays) {
        if before.verdict != after.verdict {
            let verdict = match after.verdict {
                Verdict::Required => "needs a CAS array",
                Verdict::Recommended => "had better have a CAS array",
                Verdict::NotNeeded | Verdict::NotApplicable => "needs no CAS array",
                Verdict::NotYet => "cannot be judged yet",
            };
            told.push(format!("site {} {verdict}", after.site));
        }
        if before.on_certificate != after.on_certificate {
            let place = match after.on_certificate {
                OnCertificate::YesPublic => "belongs on the public certificate",
                OnCertificate::InternalOnly => "belongs on an internal certificate only",
                OnCertificate::Conflict => "cannot stay as it is",
                OnCertificate::No | OnCertificate::Depends => "stays off certificates",
            };
            told.push(format!("the array name of {} {place}", after.site));
        }
    }
    shortened(told)
}

fn unsatisfied(base: &Design, other: &Design) -> Option<String> {
    let missing = |design: &Design| {
        let rows = design.balancing.iter();
        rows.filter(|row| row.is_missing()).count()
    };
    let (before, after) = (missing(base), missing(other));
    match after {
        _ if before == after => None,
        0 => Some("nothing is left unbalanced".to_owned()),
        1 => Some("1 service is left unbalanced".to_owned()),
        _ => Some(format!("{after} services are left unbalanced")),
    }
}

fn findings(base: &Design, other: &Design) -> Vec<String> {
    let told = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Advice, "piece of advice", "pieces of advice"),
    ];
    let count = |design: &Design, severity| {
        design.findings.iter().filter(|finding| finding.severity == severity).count()
    };
    let changes = told.into_iter().filter_map(|(severity, one, many)| {
        let (before, after) = (count(base, severity), count(other, severity));
        let by = before.abs_diff(after);
        let noun = if by == 1 { one } else { many };
        let direction = if after > before { "more" } else { "fewer" };
        (by > 0).then(|| format!("{by} {noun} {direction}"))
    });
    changes.collect()
}

fn shortened(mut told: Vec<String>) -> Vec<String> {
    if told.len() > DETAILS + 1 {
        let rest = told.len() - DETAILS;
        told.truncate(DETAILS);
        told.push(format!("and {rest} more of this kind"));
    }
    told
}
