//! What to say about a plan: one file a rule, in families.
//!
//! A rule is its file and its two lines in the family's `mod.rs`. The doc comment at the head of
//! the file is the text that the page and `docs/rules.md` show, so it is written for an architect.
//! A rule reads a [`Scene`] and adds [`Finding`]s; it never changes what follows from the answers.
//! Rules that are carried out by `design` itself have a text and nothing to add.

// The texts are shown to people as they are; names of products and cmdlets stay plain there.
#![allow(clippy::doc_markdown)]

mod array;
mod balancing;
mod certificates;
mod coexistence;
pub mod disagreements;
mod exposure;
mod findings;
mod hybrid;
mod input;
mod mail;
mod rule;
#[cfg(test)]
pub(crate) mod test;
mod transport;

#[cfg(test)]
mod dated;
#[cfg(test)]
mod of_version;
#[cfg(test)]
mod satisfied;

pub use findings::Findings;
pub use rule::{ALL, FROM_2013, FROM_2016, ONLY_2010, Rule, carried_out};

use crate::design::{Finding, Scene};

const FAMILIES: [&[&Rule]; 9] = [
    array::RULES,
    certificates::RULES,
    balancing::RULES,
    exposure::RULES,
    coexistence::RULES,
    hybrid::RULES,
    transport::RULES,
    mail::RULES,
    input::RULES,
];

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.into_iter().flatten().copied()
}

/// Where a rule comes from, as the head of its file says; generated with the other texts.
pub fn source(id: &str) -> Option<&'static str> {
    let lines = include_str!("sources.txt").lines().filter_map(|line| line.split_once('\t'));
    lines.into_iter().find(|(rule, _)| *rule == id).map(|(_, source)| source)
}

/// What there is to say, in order: errors, warnings, advice; the organisation before the sites;
/// then by rule.
pub fn check(scene: &Scene<'_>) -> Vec<Finding> {
    let mut found = Findings::default();
    for rule in all().filter(|rule| rule.versions.contains(&scene.answers.version)) {
        found.by(rule.id);
        (rule.check)(scene, &mut found);
    }
    found.in_order()
}
