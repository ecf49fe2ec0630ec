//! Open questions: what is assumed, and what a different answer would change.

use super::marks::{answer_link, said};
use crate::design::{Design, OpenQuestion};
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words::{self, Words};
use std::ops::Range;

/// Some open questions and what is assumed; in full with what would follow from other answers.
pub(crate) fn list(words: &Words, questions: &[OpenQuestion], full: bool) -> Node {
    let one = |open: &OpenQuestion| {
        let taken = open.assumed.map(|assumed| format!("Taken as {}.", words::assumed(assumed)));
        let others = || words.alternatives(open).into_iter().map(|text| el("li").text(text));
        el("li")
            .add(answer_link(&open.at, &words.question(open)))
            .all(taken.as_deref().map(said))
            .all(full.then(|| of_class("ul", "soft").all(others())))
            .all(full.then(|| decide(&words.question(open))))
    };
    of_class("ul", "questions").all(questions.iter().map(one))
}

/// A button that notes a question as an open point; the page acts on it.
fn decide(question: &str) -> Node {
    let button = of_class("button", "link")
        .with("type", "button")
        .with("data-decide", question)
        .text("Note as an open point");
    of_class("p", "copy").add(button)
}

/// The sheet.
pub(crate) fn sheet(words: &Words, design: &Design, range: Range<usize>) -> Node {
    match design.open_questions.get(range) {
        Some(questions) if !questions.is_empty() => list(words, questions, true),
        _ => none(),
    }
}

/// Said where every answer is known.
pub(crate) fn none() -> Node {
    said("Everything that changes the result is answered.")
}
