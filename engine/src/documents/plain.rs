//! Kinds of blocks that only the page shows in a way of their own, as the tables that stand for
//! them in a text and on paper.

use super::block::{Block, Certificate, Finding, Line, Mark, Name, Question, Rule, Span, Verdict};
use super::table::{Column, Table};

const NAMES: &[Column] = &[Column::code("Name"), Column::words("Why"), Column::rules("Rules")];

/// A certificate.
pub(super) fn certificate(one: &Certificate) -> [Block; 3] {
    let names = Table::new("Names, in their order", NAMES, one.names.iter().map(name));
    [Block::heading(&one.title), Block::words(&one.about), Block::Table(names)]
}

/// Names that are on no certificate.
pub(super) fn left_off(names: &[Name]) -> Table {
    Table::new("Names that are left off", NAMES, names.iter().map(name))
}

fn name(name: &Name) -> Vec<String> {
    let why: Vec<String> = name.reasons.iter().map(text).collect();
    vec![name.host.clone(), why.join("; "), rules(&name.rules)]
}

/// What holds for each site.
pub(super) fn verdicts(all: &[Verdict]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Site"),
        Column::words("Verdict"),
        Column::code("Name"),
        Column::words("What it means"),
        Column::words("What decides it"),
        Column::rules("Rules"),
    ];
    let row = |one: &Verdict| {
        let marks: Vec<String> = one.marks.iter().map(mark).collect();
        let deciding: Vec<String> = one.decided_by.iter().map(text).collect();
        vec![
            one.site.clone(),
            marks.join(", "),
            one.host.clone(),
            one.text.clone(),
            deciding.join(" "),
            rules(&one.rules),
        ]
    };
    Table::new("Verdicts", COLUMNS, all.iter().map(row))
}

fn mark(mark: &Mark) -> String {
    if mark.about.is_empty() { mark.text.clone() } else { format!("{} {}", mark.about, mark.text) }
}

/// What is wrong, and what to do.
pub(super) fn findings(all: &[Finding]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Severity"),
        Column::words("What is the matter"),
        Column::words("What to do"),
        Column::rules("Rule"),
    ];
    let row = |one: &Finding| {
        vec![one.word.clone(), one.message.clone(), one.fix.clone(), rules(&one.rules)]
    };
    Table::new("Findings", COLUMNS, all.iter().map(row))
}

/// What is not known yet.
pub(super) fn questions(all: &[Question]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Not known yet"),
        Column::words("Assumed"),
        Column::words("What another answer would change"),
    ];
    let row =
        |one: &Question| vec![one.text.clone(), one.assumed.clone(), one.alternatives.join(" ")];
    Table::new("Open questions", COLUMNS, all.iter().map(row))
}

fn rules(all: &[Rule]) -> String {
    let ids: Vec<&str> = all.iter().map(|rule| rule.id.as_str()).collect();
    ids.join(", ")
}

/// A line as nothing but text.
pub(super) fn text(line: &Line) -> String {
    let text = |span: &Span| match span {
        Span::Words(text) | Span::Code(text) | Span::Rule(text) | Span::Answer { text, .. } => {
            text.clone()
        }
    };
    line.iter().map(text).collect()
}
