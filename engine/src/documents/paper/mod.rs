//! The document that goes to paper: title block, decisions, picture, verdicts, a page for each
//! team, every answer, every finding, and where the rules come from.
//!
//! [`whole`] says what stands in it. The page prints it as [`html`], [`file()`] saves it, and the
//! Markdown document is written from the same.

mod about;
pub(super) mod chapter;
mod closing;
mod opening;
pub(super) mod part;
mod sources;
mod steps;
mod teams;
#[cfg(test)]
mod tests;

pub use part::Part;

use super::html as writer;
use crate::design::Design;
use crate::plan::Plan;
use about::About;
use chapter::{Chapter, Paper};

/// The document, or some of its parts, as an element that a page can take in; none chosen are
/// all.
pub fn html(plan: &Plan, design: &Design, parts: &[Part]) -> String {
    writer::article(&some(plan, design, parts))
}

/// The document as a file that stands by itself.
pub(super) fn file(plan: &Plan, design: &Design) -> String {
    writer::file(&whole(plan, design))
}

/// What stands in the document.
pub(super) fn whole(plan: &Plan, design: &Design) -> Paper {
    some(plan, design, &[])
}

/// What stands in the chosen parts.
fn some(plan: &Plan, design: &Design, parts: &[Part]) -> Paper {
    let about = About::new(plan, design);
    let chosen = |part: &Part| parts.is_empty() || parts.contains(part);
    let mut chapters: Vec<Chapter> = Vec::new();
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
            Part::Sources => sources::of(&chapters),
        };
        chapters.push(Chapter { part, blocks });
    }
    let heading = opening::heading(plan).to_owned();
    Paper { heading, facts: opening::title_block(plan, design), chapters }
}
