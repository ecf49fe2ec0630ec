//! Certificates, and the names that are left off on purpose.

use super::marks::{NAMES, answer_link, copy, rules, said, why};
use crate::design::{Certificate, CertificateName, Design, LeftOff};
use crate::documents::changes::Change;
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words::{self, Reason, Words};
use std::fmt::Write;
use std::ops::Range;

/// A certificate: whose, where, until when, which names and why.
pub(crate) fn card(words: &Words, certificate: &Certificate, changes: &[Change]) -> Node {
    let name = |name: &CertificateName| {
        let new = changes.iter().any(|change| change.brought(&certificate.id, &name.host));
        el("li").add(why(name.host.as_str(), new, reasons(words, name)))
    };
    of_class("div", "card")
        .add(el("h3").text(words.certificate(certificate)))
        .add(of_class("p", "meta").text(meta(words, certificate)))
        .add(of_class("ol", "names").all(certificate.names.iter().map(name)))
}

/// The protocols that use a name, by place, each a link to the answer; then the rules.
fn reasons(words: &Words, name: &CertificateName) -> Node {
    let place = |reason: Reason| {
        let line = el("p").text(format!("{}: ", words::sentence(&reason.place)));
        reason.uses.iter().enumerate().fold(line, |line, (index, source)| {
            let line = if index == 0 { line } else { line.text(", ") };
            line.add(answer_link(&source.at, &source.text))
        })
    };
    el("div")
        .all(words.reasons(&name.because).into_iter().map(place))
        .add(rules(name.because.iter().map(|one| one.rule)))
}

/// `On TMG and 2 servers, for IIS. Expires by 2027-06-09.`
fn meta(words: &Words, certificate: &Certificate) -> String {
    let mut text = format!("On {}", words.places(certificate));
    if !certificate.services.is_empty() {
        let _ = write!(text, ", for {}", words::services(&certificate.services));
    }
    text.push('.');
    if let Some(day) = certificate.last_expiry {
        let _ = write!(text, " Expires by {day}.");
    }
    text
}

/// Names that are on no certificate, each with the reason.
pub(crate) fn left_off(names: &[LeftOff]) -> Node {
    let name = |left: &LeftOff| {
        let reason = el("div").add(el("p").text(&left.why)).add(rules([left.rule]));
        el("li").add(why(left.host.as_str(), false, reason))
    };
    of_class("div", "card off")
        .add(el("h3").text("Left off on purpose"))
        .add(of_class("ul", "names").all(names.iter().map(name)))
}

/// The sheet: what there is to order.
pub(crate) fn sheet(words: &Words, design: &Design, range: Range<usize>) -> Node {
    let certificates = design.certificates.get(range).unwrap_or_default();
    if certificates.is_empty() {
        return none();
    }
    let one = |one: &Certificate| {
        let names = copy(&format!("certificate/{}", one.id), NAMES);
        card(words, one, &[]).add(names).add(order(one))
    };
    el("div").all(certificates.iter().map(one))
}

/// What the order needs besides the names.
fn order(certificate: &Certificate) -> Node {
    let row = |what: &str, text: String| [el("dt").text(what), el("dd").text(text)];
    let name = certificate.common_name.as_ref().map(|name| row("Common name", name.to_string()));
    let renewals = certificate.renewals_per_year.map(|n| row("Renewals a year", n.to_string()));
    of_class("dl", "facts")
        .all(name.into_iter().chain(renewals).flatten())
        .all([el("dt").text("Why so"), el("dd").add(rules(certificate.because.iter().copied()))])
}

/// The sheet of names that are left off.
pub(crate) fn left_off_sheet(_: &Words, design: &Design, range: Range<usize>) -> Node {
    match design.left_off.get(range) {
        Some(names) if !names.is_empty() => left_off(names),
        _ => said("Every name that somebody might expect is on a certificate."),
    }
}

/// Said where there is no certificate.
pub(crate) fn none() -> Node {
    said(
        "No certificate yet: it takes a mail domain, a site with a server, and a protocol that clients use there.",
    )
}
