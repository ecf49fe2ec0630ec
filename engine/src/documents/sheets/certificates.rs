//! Certificates: whose, where, until when, which names and why.

use super::marks::{NAMES, answer, copy, line, rules, said};
use super::sheet::Sheet;
use crate::design::{Certificate, CertificateName, Design};
use crate::documents::block::{self, Block, Fact, Line, Name, Span};
use crate::documents::changes::Change;
use crate::documents::table::Holds;
use crate::documents::words::{self, Reason, Words};
use std::fmt::Write;
use std::ops::Range;

/// What there is to order.
pub(super) const SHEET: Sheet = Sheet {
    id: "certificates",
    title: "Certificates",
    size: |design| design.certificates.len(),
    at_once: 25,
    copy: &[],
    rows,
};

fn rows(words: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
    let certificates = design.certificates.get(range.clone()).unwrap_or_default();
    if certificates.is_empty() {
        return vec![none()];
    }
    let one = |(place, one): (usize, &Certificate)| {
        let card = certificate(words, one, &[], SHEET.address_of(place));
        let names = copy(&format!("certificate/{}", one.id), NAMES);
        [Block::Certificate(card), names].into_iter().chain(order(one))
    };
    range.zip(certificates).flat_map(one).collect()
}

/// A certificate under its address; `changes` mark the names that are new.
pub(super) fn certificate(
    words: &Words,
    one: &Certificate,
    changes: &[Change],
    address: String,
) -> block::Certificate {
    let name = |name: &CertificateName| Name {
        address: String::new(),
        host: name.host.to_string(),
        new: changes.iter().any(|change| change.brought(&one.id, &name.host)),
        reasons: words.reasons(&name.because).iter().map(reason).collect(),
        rules: rules(name.because.iter().map(|one| one.rule)),
    };
    block::Certificate {
        address,
        id: one.id.clone(),
        title: words.certificate(one),
        about: about(words, one),
        names: one.names.iter().map(name).collect(),
    }
}

/// The protocols that use a name, each leading to its answer, after the place where they do.
fn reason(reason: &Reason) -> Line {
    let mut line = line(format!("{}: ", words::sentence(&reason.place)));
    for (place, one) in reason.uses.iter().enumerate() {
        if place > 0 {
            line.push(Span::Words(", ".to_owned()));
        }
        line.push(answer(&one.at, &one.text));
    }
    line
}

/// `On TMG and 2 servers, for IIS. Expires by 2027-06-09.`
fn about(words: &Words, certificate: &Certificate) -> String {
    let mut text = format!("On {}", words.places(certificate));
    if !certificate.services.is_empty() {
        let _ = write!(text, ", for {}", words::services(&certificate.services));
    }
    text.push('.');
    if let Some(day) = certificate.last_expiry {
        let _ = write!(text, " Expires by {day}.");
    }
    if certificate.changes_at_once() {
        text.push_str(" All places change in one window (CRT-71).");
    }
    text
}

/// What the order needs besides the names, and why there is such a certificate.
fn order(certificate: &Certificate) -> Vec<Block> {
    let fact = |label: &str, text: String, holds| Fact { label: label.to_owned(), text, holds };
    let name = certificate.common_name.as_ref();
    let name = name.map(|name| fact("Common name", name.to_string(), Holds::Code));
    let renewals = certificate.renewals_per_year;
    let renewals = renewals.map(|count| fact("Renewals a year", count.to_string(), Holds::Words));
    let facts: Vec<Fact> = name.into_iter().chain(renewals).collect();
    let because = rules(certificate.because.iter().copied()).into_iter();
    let because = because.map(|rule| {
        let title = rule.text.strip_prefix(&rule.id).unwrap_or_default().to_owned();
        vec![Span::Rule(rule.id), Span::Words(title)]
    });
    let facts = (!facts.is_empty()).then_some(Block::Facts(facts));
    facts.into_iter().chain([Block::words("Why so:"), Block::List(because.collect())]).collect()
}

/// Said where there is no certificate.
pub(super) fn none() -> Block {
    said(
        "No certificate yet: it takes a mail domain, a site with a server, and a protocol that clients use there.",
    )
}
