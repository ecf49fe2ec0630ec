//! The picture: who connects by which name through what to which servers, and which certificate
//! each place shows.
//!
//! [`model`] says what there is, [`layout`] and [`site`] where it stands, [`write`] draws it.
//! Every mark has its text, and the answer or the row that it shows.

mod certificates;
mod context;
mod devices;
mod kind;
mod lanes;
mod layout;
mod measure;
mod model;
mod names;
mod rooms;
mod services;
mod shapes;
mod site;
#[cfg(test)]
mod test;
mod write;

use super::assumed::Rests;
use super::handover::{Blanks, head};
use crate::design::Design;
use crate::plan::Plan;
use layout::Layout;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A mark of the picture in words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Said {
    /// What it shows: the JSON pointer of an answer, or a sheet and the place of a row on it,
    /// such as `/sheets/certificates/0`.
    pub at: String,
    /// What it says.
    pub text: String,
}

/// The picture of a plan, or of the one site `only`, as a part of a page: without a style sheet
/// or an identifier, drawn in the colour of the text around it.
pub fn svg(plan: &Plan, design: &Design, only: Option<&str>) -> String {
    drawn(plan, &layout(plan, design, only), false)
}

/// The same in words, a mark after the other: what the picture tells somebody who does not see
/// it.
pub fn described(plan: &Plan, design: &Design, only: Option<&str>) -> Vec<Said> {
    let mut told = BTreeSet::new();
    let marks = layout(plan, design, only).marks.into_iter();
    let all = marks.map(|mark| Said { at: mark.at, text: mark.label });
    // One connection may be drawn in two parts.
    all.filter(|said| told.insert(said.clone())).collect()
}

/// The picture as a file that stands by itself.
pub(super) fn file(plan: &Plan, design: &Design) -> String {
    let check = ["The picture shows what the plan says, not what is installed."];
    let what = "The picture of the plan: names, edge, balancer, servers and certificates";
    let lines = head((plan, design), Rests::OnEverything, what, &check, &Blanks::default());
    // Two hyphens would end the comment; three become two by one replacement.
    let lines: Vec<String> = lines.iter().map(|line| measure::clean(line)).collect();
    let comment = lines.join("\n").replace("--", "- -").replace("--", "- -");
    let drawing = drawn(plan, &layout(plan, design, None), true);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n{comment}\n-->\n{drawing}")
}

fn layout(plan: &Plan, design: &Design, only: Option<&str>) -> Layout {
    layout::of(&model::of(plan, design, only))
}

fn drawn(plan: &Plan, layout: &Layout, alone: bool) -> String {
    let title = measure::clean(&plan.title);
    let title = if title.is_empty() { "Exchange client access".to_owned() } else { title };
    let title = format!("The picture of {title}");
    let at_a_glance = |mark: &&shapes::Mark| {
        matches!(mark.class, "pair" | "site" | "edge" | "balancer" | "servers" | "certificate")
    };
    let all = layout.marks.iter().filter(at_a_glance).map(|mark| mark.label.as_str());
    write::svg(layout, &title, &all.collect::<Vec<_>>().join(". "), alone)
}
