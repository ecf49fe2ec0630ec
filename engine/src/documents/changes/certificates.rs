//! Certificates that came, went, or have another issuer or other places; names on the others.

use super::change::{Change, Turn};
use crate::design::{Certificate, Design, Issuer, Use};
use crate::documents::words::{self, Words};
use crate::terms::Host;
use std::collections::BTreeMap;

/// A certificate as it was and as it is.
type Pair<'a> = (&'a Certificate, &'a Certificate);

pub(super) fn changes(words: &Words, before: &Design, after: &Design) -> Vec<Change> {
    let (pairs, went, came) = matched(before, after);
    let mut all: Vec<Change> = came.iter().map(|one| whole(words, one, Turn::Came)).collect();
    all.extend(went.iter().map(|one| whole(words, one, Turn::Went)));
    all.extend(pairs.iter().flat_map(|pair| otherwise(words, *pair)));
    for (old, new) in &pairs {
        all.extend(missing_from(new, old).map(|(host, because)| added(words, new, host, because)));
    }
    for (old, new) in &pairs {
        all.extend(missing_from(old, new).map(|(host, _)| removed(words, new, host, after)));
    }
    all
}

/// The same certificates on both sides, by their identifier or as the one in the same places; the
/// rest of both sides.
fn matched<'a>(
    before: &'a Design,
    after: &'a Design,
) -> (Vec<Pair<'a>>, Vec<&'a Certificate>, Vec<&'a Certificate>) {
    let mut old: BTreeMap<&str, &Certificate> =
        before.certificates.iter().map(|one| (one.id.as_str(), one)).collect();
    let mut found: Vec<Option<&Certificate>> =
        after.certificates.iter().map(|one| old.remove(one.id.as_str())).collect();
    let (mut pairs, mut came) = (Vec::new(), Vec::new());
    for (new, found) in after.certificates.iter().zip(&mut found) {
        let earlier = found.take().or_else(|| {
            let id = old.values().find(|one| is_heir(one, new))?.id.as_str();
            old.remove(id)
        });
        match earlier {
            Some(earlier) => pairs.push((earlier, new)),
            None => came.push(new),
        }
    }
    // In the order of the design, not of the identifiers.
    let went = before.certificates.iter().filter(|one| old.contains_key(one.id.as_str()));
    (pairs, went.collect(), came)
}

/// Whether a certificate takes the place of another one that is signed by somebody else.
fn is_heir(old: &Certificate, new: &Certificate) -> bool {
    old.sites == new.sites
        && old.services == new.services
        && old.places.iter().any(|place| new.places.contains(place))
}

fn whole(words: &Words, one: &Certificate, turn: Turn) -> Change {
    let hosts: Vec<&str> = one.names.iter().map(|name| name.host.as_str()).collect();
    let text = match turn {
        Turn::Went => format!("no more {} certificate for {}", kind(one), words.sites(&one.sites)),
        _ => format!(
            "a {} certificate for {}, with {}",
            kind(one),
            words.sites(&one.sites),
            some(&hosts)
        ),
    };
    let certificate = (turn == Turn::Came).then(|| one.id.clone());
    Change { turn, certificate, host: None, text }
}

/// Names that are told with a new certificate.
const NAMES: usize = 3;

fn some(hosts: &[&str]) -> String {
    match hosts.get(..NAMES) {
        Some(first) if hosts.len() > NAMES => {
            format!("{} and {} more", first.join(", "), hosts.len() - NAMES)
        }
        _ => words::list(hosts),
    }
}

/// Another issuer, other places.
fn otherwise(words: &Words, (old, new): Pair) -> Vec<Change> {
    let sites = words.sites(&new.sites);
    let mut texts = Vec::new();
    if old.issuer != new.issuer {
        let (now, then) = (words::issuer(new.issuer), words::issuer(old.issuer));
        texts.push(format!(
            "the certificate of {sites} is signed by the {now}, before by the {then}"
        ));
    }
    if old.places != new.places {
        let places = words.places(new);
        texts.push(format!("the {} certificate of {sites} is now on {places}", kind(new)));
    }
    texts.into_iter().map(|text| Change::told(Turn::Differs, text)).collect()
}

fn missing_from<'a>(
    certificate: &'a Certificate,
    other: &'a Certificate,
) -> impl Iterator<Item = (&'a Host, &'a [Use])> {
    certificate
        .names
        .iter()
        .filter(|name| !other.names.iter().any(|theirs| theirs.host == name.host))
        .map(|name| (&name.host, name.because.as_slice()))
}

fn added(words: &Words, certificate: &Certificate, host: &Host, because: &[Use]) -> Change {
    let reasons = words.reasons(because);
    let reason = reasons
        .first()
        .map_or_else(String::new, |reason| format!(", because of {}", reason.text()));
    let text = format!("on {}{reason}", whose(words, certificate));
    let certificate = Some(certificate.id.clone());
    Change { turn: Turn::Came, certificate, host: Some(host.clone()), text }
}

fn removed(words: &Words, certificate: &Certificate, host: &Host, after: &Design) -> Change {
    let left_off = after.left_off.iter().find(|left| left.host == *host);
    let reason = left_off.map_or_else(String::new, |left| format!(": {}", left.why));
    let text = format!("no longer on {}{reason}", whose(words, certificate));
    Change { turn: Turn::Went, certificate: None, host: Some(host.clone()), text }
}

fn whose(words: &Words, certificate: &Certificate) -> String {
    format!("the {} certificate of {}", kind(certificate), words.sites(&certificate.sites))
}

fn kind(certificate: &Certificate) -> &'static str {
    match certificate.issuer {
        Issuer::Public => "public",
        Issuer::Internal => "internal",
    }
}
