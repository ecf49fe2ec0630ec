//! The document that goes to paper: title block, decisions, picture, verdicts, a page for each
//! team, every answer, every finding, and where the rules come from.
//!
//! [`sections`] says what stands in it; [`elements`] makes a tree of it, which the page prints and
//! [`file`] saves, and the Markdown document is written from the same.

mod block;
mod closing;
mod elements;
mod file;
mod opening;
mod part;
mod teams;
#[cfg(test)]
mod tests;

pub(super) use block::{Block, Fact, Section, Step, ids};
pub(super) use file::text as file;
pub(super) use opening::{heading, title_block};
pub use part::Part;

use super::tree::Node;
use super::words::Words;
use crate::design::Design;
use crate::plan::Plan;

/// The document, or some of its parts; none chosen are all.
pub fn paper(plan: &Plan, design: &Design, parts: &[Part]) -> Node {
    elements::tree(plan, design, &sections(plan, design, parts))
}

/// What stands in the chosen parts.
pub(super) fn sections(plan: &Plan, design: &Design, parts: &[Part]) -> Vec<Section> {
    let about = About { plan, design, words: Words::new(plan) };
    let chosen = |part: &Part| parts.is_empty() || parts.contains(part);
    let mut sections: Vec<Section> = Vec::new();
    for part in Part::ALL.into_iter().filter(chosen) {
        let blocks = match part {
            Part::Decisions => opening::decisions(&about),
            Part::Picture => opening::picture(&about),
            Part::Verdicts => opening::verdicts(&about),
            Part::Exchange => teams::exchange::page(&about),
            Part::Pki => teams::pki::page(&about),
            Part::Dns => teams::dns::page(&about),
            Part::Network => teams::network::page(&about),
            Part::Answers => closing::answers(&about),
            Part::Findings => closing::findings(&about),
            Part::Sources => vec![Block::Sources(block::rules_of(&sections))],
        };
        sections.push(Section { part, blocks });
    }
    sections
}

/// What the paper is about.
pub(super) struct About<'a> {
    plan: &'a Plan,
    design: &'a Design,
    words: Words<'a>,
}
