//! Small things that every sheet is made of.

use crate::design::RuleId;
use crate::documents::block::{Block, Copy, Line, Rule, Span};
use crate::documents::copies::How;
use crate::documents::words;

/// The rules behind something, each once, with what they say.
pub(super) fn rules(ids: impl IntoIterator<Item = RuleId>) -> Vec<Rule> {
    let mut told: Vec<Rule> = Vec::new();
    for id in ids {
        if !told.iter().any(|rule| rule.id == id) {
            told.push(Rule { id: id.to_owned(), text: words::rule(id) });
        }
    }
    told
}

/// Words that lead to the answer at a JSON pointer of the plan.
pub(super) fn answer(at: &str, text: &str) -> Span {
    Span::Answer { at: at.to_owned(), text: text.to_owned() }
}

/// A line of words.
pub(super) fn line(text: impl Into<String>) -> Line {
    vec![Span::Words(text.into())]
}

/// Said where there is nothing to show.
pub(super) fn said(text: &str) -> Block {
    Block::Note(text.to_owned())
}

/// Something that can be copied whole.
pub(super) fn copy(what: &str, ways: &[How]) -> Block {
    let words = |how: &How| {
        let (word, label) = how.words();
        (word.to_owned(), label.to_owned())
    };
    Block::Copy(Copy { what: what.to_owned(), ways: ways.iter().map(words).collect() })
}

/// The ways in which a table is copied.
pub(super) const TABLE: &[How] = &[How::Tsv, How::Markdown];
/// The ways in which names are copied.
pub(super) const NAMES: &[How] = &[How::Lines, How::Commas];
