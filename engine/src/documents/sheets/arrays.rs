//! The CAS array of each site.

use super::marks::{ERROR, GOOD, PLAIN, WARNING, answer_link, host, rules, said, tag};
use crate::design::{Array, Design, OnCertificate, Verdict};
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words::{self, Words};
use std::ops::Range;

/// The verdicts of some sites, in words; in full with the rules.
pub(crate) fn verdicts(words: &Words, design: &Design, arrays: &[Array], full: bool) -> Node {
    // Every site says the same.
    if let Some(array) = arrays.first().filter(|array| array.verdict == Verdict::NotApplicable) {
        return said(&words.array(array, design));
    }
    let one = |array: &Array| {
        let verdict = el("dd")
            .add(tag(tone(array), words::verdict(array.verdict)))
            .text(" ")
            .all(array.host.as_ref().map(|name| host(name.as_str())))
            .add(el("p").text(words.array(array, design)))
            .all(deciding(design, array))
            .all(full.then(|| rules(array.because.iter().copied())));
        [el("dt").text(words.site(&array.site)), verdict]
    };
    of_class("dl", "verdicts").all(arrays.iter().flat_map(one))
}

fn tone(array: &Array) -> &'static str {
    match (array.verdict, array.on_certificate) {
        (Verdict::NotNeeded | Verdict::NotApplicable, _) => PLAIN,
        (_, OnCertificate::Conflict) => ERROR,
        (_, OnCertificate::Depends) => WARNING,
        _ => GOOD,
    }
}

/// The questions on which it hangs.
fn deciding(design: &Design, array: &Array) -> Option<Node> {
    let question = |at: &&'static str| {
        let open = design.open_questions.iter().find(|open| open.at == *at);
        let text = open.map_or("Go to the answer", |open| open.question);
        el("li").add(answer_link(at, text))
    };
    let all = || el("ul").all(array.decided_by.iter().map(question));
    (!array.decided_by.is_empty()).then(all)
}

/// The sheet.
pub(crate) fn sheet(words: &Words, design: &Design, range: Range<usize>) -> Node {
    match design.arrays.get(range) {
        Some(arrays) if !arrays.is_empty() => verdicts(words, design, arrays, true),
        _ => none(),
    }
}

/// Said where there is no site.
pub(crate) fn none() -> Node {
    said("No verdict yet: it takes a site.")
}
