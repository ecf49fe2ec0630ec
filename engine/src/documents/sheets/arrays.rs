//! The CAS array of each site.

use super::marks::{answer, rules, said};
use super::sheet::Sheet;
use crate::design::{Array, Design, OnCertificate, Verdict as Need};
use crate::documents::block::{Block, Line, Mark, Tone, Verdict};
use crate::documents::words::{self, Words};
use std::ops::Range;

/// The verdict on each site.
pub(super) const SHEET: Sheet = Sheet {
    id: "arrays",
    title: "CAS array",
    size: |design| design.arrays.len(),
    at_once: 25,
    copy: &[],
    rows,
};

fn rows(words: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
    let arrays = design.arrays.get(range.clone()).unwrap_or_default();
    if arrays.is_empty() {
        return vec![none()];
    }
    let one = |(place, array): (usize, &Array)| Verdict {
        address: SHEET.address_of(place),
        rules: rules(array.because.iter().copied()),
        ..verdict(words, design, array)
    };
    vec![verdicts(words, design, arrays, || range.zip(arrays).map(one).collect())]
}

/// The verdicts of some sites beside the question.
pub(super) fn glance(words: &Words, design: &Design, arrays: &[Array]) -> Block {
    let all = || arrays.iter().map(|array| verdict(words, design, array)).collect();
    verdicts(words, design, arrays, all)
}

fn verdicts(
    words: &Words,
    design: &Design,
    arrays: &[Array],
    all: impl FnOnce() -> Vec<Verdict>,
) -> Block {
    // Every site says the same.
    match arrays.first().filter(|array| array.verdict == Need::NotApplicable) {
        Some(array) => said(&words.array(array, design)),
        None => Block::Verdicts(all()),
    }
}

fn verdict(words: &Words, design: &Design, array: &Array) -> Verdict {
    let mark = Mark {
        about: String::new(),
        text: words::verdict(array.verdict).to_owned(),
        tone: tone(array),
    };
    Verdict {
        address: String::new(),
        site: words.site(&array.site).to_owned(),
        marks: vec![mark],
        host: array.host.as_ref().map(ToString::to_string).unwrap_or_default(),
        text: words.array(array, design),
        decided_by: deciding(design, array),
        rules: Vec::new(),
    }
}

fn tone(array: &Array) -> Tone {
    match (array.verdict, array.on_certificate) {
        (Need::NotNeeded | Need::NotApplicable, _) => Tone::Plain,
        (_, OnCertificate::Conflict) => Tone::Error,
        (_, OnCertificate::Depends) => Tone::Warning,
        _ => Tone::Good,
    }
}

/// The questions on which it hangs.
fn deciding(design: &Design, array: &Array) -> Vec<Line> {
    let question = |at: &&'static str| {
        let open = design.open_questions.iter().find(|open| open.at == *at);
        vec![answer(at, open.map_or("Go to the answer", |open| open.question))]
    };
    array.decided_by.iter().map(question).collect()
}

/// Said where there is no site.
pub(super) fn none() -> Block {
    said("No verdict yet: it takes a site.")
}
