//! What one edit changed on the certificates, in words.

use super::words::Words;
use crate::design::{Certificate, Design, Issuer, Use};
use crate::terms::Host;
use std::collections::BTreeMap;

/// A name that came onto a certificate or went from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The certificate.
    pub certificate: String,
    /// The name.
    pub host: Host,
    /// Whether it came; otherwise it went.
    pub added: bool,
    /// Where and why: `on Headquarters, public CA, because Outlook Web App, inside, uses it`.
    pub text: String,
}

/// How the certificates of `after` differ from those of `before`, in the order of the sheet.
pub fn changes(words: &Words, before: &Design, after: &Design) -> Vec<Change> {
    let old = by_id(before);
    let new = by_id(after);
    let added = after.certificates.iter().flat_map(|certificate| {
        missing_from(certificate, old.get(certificate.id.as_str()).copied())
            .map(|(host, because)| added(words, certificate, host, because))
    });
    let removed = before.certificates.iter().flat_map(|certificate| {
        missing_from(certificate, new.get(certificate.id.as_str()).copied())
            .map(|(host, _)| removed(words, certificate, host, after))
    });
    added.chain(removed).collect()
}

fn by_id(design: &Design) -> BTreeMap<&str, &Certificate> {
    design.certificates.iter().map(|certificate| (certificate.id.as_str(), certificate)).collect()
}

fn missing_from<'a>(
    certificate: &'a Certificate,
    other: Option<&'a Certificate>,
) -> impl Iterator<Item = (&'a Host, &'a [Use])> {
    certificate
        .names
        .iter()
        .filter(move |name| {
            !other.is_some_and(|other| other.names.iter().any(|theirs| theirs.host == name.host))
        })
        .map(|name| (&name.host, name.because.as_slice()))
}

fn added(words: &Words, certificate: &Certificate, host: &Host, because: &[Use]) -> Change {
    let reasons = words.reasons(because);
    let reason = reasons
        .first()
        .map_or_else(String::new, |reason| format!(", because of {}", reason.text()));
    change(words, certificate, host, true, &reason)
}

fn removed(words: &Words, certificate: &Certificate, host: &Host, after: &Design) -> Change {
    let reason = after
        .left_off
        .iter()
        .find(|left| left.host == *host)
        .map_or_else(String::new, |left| format!(": {}", left.why));
    change(words, certificate, host, false, &reason)
}

fn change(
    words: &Words,
    certificate: &Certificate,
    host: &Host,
    added: bool,
    reason: &str,
) -> Change {
    let kind = match certificate.issuer {
        Issuer::Public => "public",
        Issuer::Internal => "internal",
    };
    let preposition = if added { "on" } else { "no longer on" };
    let sites = words.sites(&certificate.sites);
    Change {
        certificate: certificate.id.clone(),
        host: host.clone(),
        added,
        text: format!("{preposition} the {kind} certificate of {sites}{reason}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{CertificateName, LeftOff};
    use crate::plan::Plan;
    use crate::terms::{Path, Protocol};

    fn design(hosts: &[&str]) -> Design {
        let reason = Use {
            rule: "CRT-01",
            site: Some("HQ".into()),
            protocol: Some(Protocol::Owa),
            path: Some(Path::Internal),
        };
        let name = |host: &&str| CertificateName {
            host: Host::parse(host).expect("a name"),
            because: vec![reason.clone()],
        };
        let certificate = Certificate {
            id: "HQ-public".to_owned(),
            issuer: Issuer::Public,
            sites: vec!["HQ".into()],
            places: Vec::new(),
            services: Vec::new(),
            common_name: None,
            names: hosts.iter().map(name).collect(),
            last_expiry: None,
            renewals_per_year: None,
            because: Vec::new(),
        };
        Design { certificates: vec![certificate], ..crate::design(&Plan::default()) }
    }

    fn told(before: &Design, after: &Design) -> Vec<(bool, String, String)> {
        let plan = Plan::default();
        changes(&Words::new(&plan), before, after)
            .into_iter()
            .map(|change| (change.added, change.host.to_string(), change.text))
            .collect()
    }

    #[test]
    fn a_name_that_came_is_told_with_its_reason() {
        let text = "on the public certificate of HQ, because of Outlook Web App, inside, at HQ";
        assert_eq!(
            told(&design(&["mail.contoso.com"]), &design(&["mail.contoso.com", "cas.contoso.com"])),
            [(true, "cas.contoso.com".to_owned(), text.to_owned())]
        );
    }

    #[test]
    fn a_name_that_went_is_told_with_the_reason_why_it_is_left_off() {
        let mut after = design(&[]);
        after.left_off = vec![LeftOff {
            host: Host::parse("cas.contoso.com").expect("a name"),
            rule: "CAS-10",
            why: "MAPI over RPC is not TLS".to_owned(),
        }];
        let text = "no longer on the public certificate of HQ: MAPI over RPC is not TLS";
        assert_eq!(
            told(&design(&["cas.contoso.com"]), &after),
            [(false, "cas.contoso.com".to_owned(), text.to_owned())]
        );
    }

    #[test]
    fn the_same_design_has_no_changes() {
        let design = design(&["mail.contoso.com"]);
        assert_eq!(told(&design, &design), []);
    }
}
