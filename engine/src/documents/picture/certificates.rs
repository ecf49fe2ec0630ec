//! Certificates as locks: a letter for each, the same in every picture of a plan.

use super::context::Context;
use super::measure::clean;
use super::shapes::Note;
use crate::design::site::SiteView;
use crate::design::{Certificate, SiteId};
use crate::documents::words;
use std::fmt::Write;

/// A certificate at the foot of the picture.
pub(super) struct Key {
    /// Whose, from whom, where.
    pub head: Note,
    /// The names on it.
    pub names: Vec<String>,
}

/// A lock for each certificate that is shown at a place, such as `balancer`.
pub(super) fn locks(context: &Context<'_>, site: &SiteView<'_>, place: &str) -> Vec<Note> {
    let installed = format!("{}/{place}", site.id);
    let here = context.design.certificates.iter().enumerate();
    let here = here.filter(|(_, certificate)| certificate.places.contains(&installed));
    here.map(|(index, certificate)| lock(context, site, (index, certificate), place)).collect()
}

fn lock(
    context: &Context<'_>,
    site: &SiteView<'_>,
    (index, certificate): (usize, &Certificate),
    place: &str,
) -> Note {
    let letter = letter(index);
    let name = certificate.names.first().map_or("", |name| name.host.as_str());
    let place = if place == "legacy" { "older servers" } else { place };
    let label = format!(
        "Certificate {letter} ({name}, {}) is on the {place} of {}",
        words::issuer(certificate.issuer),
        context.words.site(&site.id)
    );
    Note::new("lock", at(index), &label)
        .locked(&format!("{letter}, {}", words::issuer(certificate.issuer)))
}

/// Every certificate of the sites that are shown.
pub(super) fn keys(context: &Context<'_>, is_shown: &dyn Fn(&SiteId) -> bool) -> Vec<Key> {
    let all = context.design.certificates.iter().enumerate();
    all.filter(|(_, certificate)| certificate.sites.iter().any(is_shown))
        .map(|(index, certificate)| key(context, index, certificate))
        .collect()
}

fn key(context: &Context<'_>, index: usize, certificate: &Certificate) -> Key {
    let letter = letter(index);
    let names: Vec<String> =
        certificate.names.iter().map(|name| clean(name.host.as_str())).collect();
    let mut about = format!(
        "{letter}: {}, on {}",
        context.words.certificate(certificate),
        context.words.places(certificate)
    );
    if let Some(day) = certificate.last_expiry {
        let _ = write!(about, ", expires by {day}");
    }
    let label = format!("Certificate {about}: {}", names.join(", "));
    Key { head: Note::new("certificate", at(index), &label).locked(&about), names }
}

fn at(index: usize) -> String {
    format!("/sheets/certificates/{index}")
}

/// `A` to `Z`, then `AA`.
fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(u8::try_from(rest % 26).map_or('?', |place| char::from(b'A' + place)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_do_not_end() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map(letter);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
