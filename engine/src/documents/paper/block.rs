//! What the paper consists of, as plain data: it becomes a tree of elements or Markdown.

use super::Part;
use crate::design::RuleId;
use crate::documents::table::{Holds, Table};
use std::collections::BTreeSet;

/// A part of the paper with what stands in it.
pub(in crate::documents) struct Section {
    /// Which part it is.
    pub part: Part,
    /// What stands in it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
pub(in crate::documents) enum Block {
    /// What the next pieces are about.
    Heading(String),
    /// A sentence or two.
    Text(String),
    /// What to do, one after the other.
    Steps(Vec<Step>),
    /// Short answers, each with what it answers.
    Facts(Vec<Fact>),
    /// A table; one without rows says that there is nothing.
    Table(Table),
    /// A drawing of the engine with what it shows.
    Picture(String, String),
    /// Where rules come from.
    Sources(Vec<RuleId>),
}

/// Something to do, and the rule that asks for it.
pub(in crate::documents) struct Step {
    /// What to do.
    pub text: String,
    /// Why.
    pub rule: RuleId,
}

/// A short answer.
pub(in crate::documents) struct Fact {
    /// What it answers.
    pub label: &'static str,
    /// The answer.
    pub text: String,
    /// What kind of text that is.
    pub holds: Holds,
}

impl Block {
    /// A step for each pair of a text and a rule.
    pub(super) fn steps<T: Into<String>>(steps: impl IntoIterator<Item = (T, RuleId)>) -> Self {
        let one = |(text, rule): (T, RuleId)| Step { text: text.into(), rule };
        Self::Steps(steps.into_iter().map(one).collect())
    }

    /// The rules that it names.
    fn rules(&self) -> Vec<&str> {
        match self {
            Self::Steps(steps) => steps.iter().map(|step| step.rule).collect(),
            Self::Facts(facts) => {
                let rules = facts.iter().filter(|fact| fact.holds == Holds::Rules);
                rules.flat_map(|fact| ids(&fact.text)).collect()
            }
            Self::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| row.iter().zip(table.columns));
                let rules = cells.filter(|(_, column)| column.holds == Holds::Rules);
                rules.flat_map(|(text, _)| ids(text)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The rules in a cell.
pub(in crate::documents) fn ids(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(", ").filter(|id| !id.is_empty())
}

/// Every rule that some sections name, in the order of the catalogue.
pub(super) fn rules_of(sections: &[Section]) -> Vec<RuleId> {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let named: BTreeSet<&str> = blocks.flat_map(Block::rules).collect();
    crate::rules::all().map(|rule| rule.id).filter(|id| named.contains(id)).collect()
}
