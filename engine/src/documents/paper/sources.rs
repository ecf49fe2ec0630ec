//! Where the rules come from that the other parts name.

use super::chapter::Chapter;
use crate::documents::block::{Block, Line, Name, Rule, Source, Span};
use crate::documents::table::{Holds, ids};
use crate::rules;
use std::collections::BTreeSet;

/// The sources of every rule that some chapters name, in the order of the catalogue.
pub(super) fn of(chapters: &[Chapter]) -> Vec<Block> {
    let blocks = chapters.iter().flat_map(|chapter| &chapter.blocks);
    let named: BTreeSet<&str> = blocks.flat_map(named).collect();
    let source = |rule: &rules::Rule| Source {
        rule: rule.id.to_owned(),
        title: rule.title.to_owned(),
        text: rules::source(rule.id).unwrap_or("General knowledge.").to_owned(),
    };
    let all = rules::all().filter(|rule| named.contains(rule.id)).map(source);
    vec![Block::Sources(all.collect())]
}

/// The rules that a block names.
fn named(block: &Block) -> Vec<&str> {
    match block {
        Block::Text(line) => in_line(line).collect(),
        Block::List(lines) | Block::Changes(lines) => lines.iter().flat_map(in_line).collect(),
        Block::Steps(steps) => steps.iter().map(|step| step.rule.as_str()).collect(),
        Block::Facts(facts) => {
            let rules = facts.iter().filter(|fact| fact.holds == Holds::Rules);
            rules.flat_map(|fact| ids(&fact.text)).collect()
        }
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| row.iter().zip(&*table.columns));
            let rules = cells.filter(|(_, column)| column.holds == Holds::Rules);
            rules.flat_map(|(text, _)| ids(text)).collect()
        }
        Block::Certificate(one) => one.names.iter().flat_map(of_name).collect(),
        Block::LeftOff(names) => names.iter().flat_map(of_name).collect(),
        Block::Verdicts(all) => all.iter().flat_map(|one| each(&one.rules)).collect(),
        Block::Findings(all) => all.iter().flat_map(|one| each(&one.rules)).collect(),
        Block::Heading(_)
        | Block::Note(_)
        | Block::Questions(_)
        | Block::Picture(_)
        | Block::Sources(_)
        | Block::Copy(_) => Vec::new(),
    }
}

fn in_line(line: &Line) -> impl Iterator<Item = &str> {
    line.iter().filter_map(|span| match span {
        Span::Rule(id) => Some(id.as_str()),
        Span::Words(_) | Span::Code(_) | Span::Answer { .. } => None,
    })
}

fn of_name(name: &Name) -> impl Iterator<Item = &str> {
    name.reasons.iter().flat_map(in_line).chain(each(&name.rules))
}

fn each(rules: &[Rule]) -> impl Iterator<Item = &str> {
    rules.iter().map(|rule| rule.id.as_str())
}
