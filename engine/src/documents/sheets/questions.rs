//! Open questions: what is assumed, and what a different answer would change.

use super::marks::{TABLE, said};
use super::sheet::Sheet;
use crate::design::{Design, OpenQuestion};
use crate::documents::block::{Block, Question};
use crate::documents::words::{self, Words};
use std::ops::Range;

/// Every open question.
pub(super) const SHEET: Sheet = Sheet {
    id: "questions",
    title: "Open questions",
    size: |design| design.open_questions.len(),
    at_once: 50,
    copy: TABLE,
    rows,
};

fn rows(words: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
    let questions = design.open_questions.get(range.clone()).unwrap_or_default();
    if questions.is_empty() {
        return vec![none()];
    }
    let one = |(place, open): (usize, &OpenQuestion)| Question {
        address: SHEET.address_of(place),
        alternatives: words.alternatives(open),
        notable: true,
        ..question(words, open)
    };
    vec![Block::Questions(range.zip(questions).map(one).collect())]
}

/// Some open questions beside the question that is asked.
pub(super) fn glance(words: &Words, questions: &[OpenQuestion]) -> Block {
    Block::Questions(questions.iter().map(|open| question(words, open)).collect())
}

fn question(words: &Words, open: &OpenQuestion) -> Question {
    let assumed = open.assumed.map(|_| format!("Assumed: {}.", words::taken(open)));
    Question {
        address: String::new(),
        at: open.at.clone(),
        text: words.question(open),
        assumed: assumed.unwrap_or_default(),
        alternatives: Vec::new(),
        notable: false,
    }
}

/// Said where every answer is known.
pub(super) fn none() -> Block {
    said("Everything that changes the result is answered.")
}
