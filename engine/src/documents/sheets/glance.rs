//! What follows at a glance: what stands beside every question.

use super::{arrays, balancing, certificates, findings, left_off, questions};
use crate::design::{Certificate, Design};
use crate::documents::block::{Block, Section};
use crate::documents::changes::Change;
use crate::documents::summary;
use crate::documents::words::{self, Words};

/// Things of one kind that are shown beside the question; the rest is on the last step.
const AT_A_GLANCE: usize = 6;

/// The result in a few words, for places where only they fit: `2 certificates, 1 error`.
pub fn counts(design: &Design) -> String {
    let certificates = words::count(design.certificates.len(), "certificate");
    let findings = summary::findings(&design.findings);
    if findings.is_empty() { certificates } else { format!("{certificates}, {findings}") }
}

/// The first of everything; `changes` mark the names that are new.
pub fn glance(words: &Words, design: &Design, changes: &[Change]) -> Vec<Section> {
    vec![
        certificates_at_a_glance(words, design, changes),
        arrays_at_a_glance(words, design),
        balancing_at_a_glance(words, design),
        findings_at_a_glance(design),
        questions_at_a_glance(words, design),
    ]
}

fn certificates_at_a_glance(words: &Words, design: &Design, changes: &[Change]) -> Section {
    let Design { certificates, left_off, .. } = design;
    let card = |one: &Certificate| {
        Block::Certificate(certificates::certificate(words, one, changes, String::new()))
    };
    let mut blocks: Vec<Block> = first(certificates).iter().map(card).collect();
    if certificates.is_empty() {
        blocks.push(certificates::none());
    }
    if !left_off.is_empty() {
        let names = first(left_off).iter().map(|left| left_off::name(left, String::new()));
        blocks.extend(left_off::blocks(names));
    }
    let more = [more(certificates.len(), "certificate"), more(left_off.len(), "name")];
    let more: Vec<String> = more.into_iter().filter(|text| !text.is_empty()).collect();
    let count = number(certificates.len());
    section("certificates", "Certificates", count, blocks, words::list(&more))
}

fn arrays_at_a_glance(words: &Words, design: &Design) -> Section {
    let all = &design.arrays;
    let shown =
        if all.is_empty() { arrays::none() } else { arrays::glance(words, design, first(all)) };
    let more = more(all.len(), "site");
    section("arrays", "CAS array", String::new(), vec![shown], more)
}

fn balancing_at_a_glance(words: &Words, design: &Design) -> Section {
    let shown = if design.balancing.is_empty() {
        balancing::none()
    } else {
        balancing::glance(words, balancing::by_site(design).take(AT_A_GLANCE))
    };
    let more = more(balancing::by_site(design).count(), "site");
    section("balancing", "Load balancing", String::new(), vec![shown], more)
}

fn findings_at_a_glance(design: &Design) -> Section {
    let all = &design.findings;
    let shown = if all.is_empty() { findings::none() } else { findings::glance(first(all)) };
    let more = more(all.len(), "finding");
    section("findings", "Findings", summary::findings(all), vec![shown], more)
}

fn questions_at_a_glance(words: &Words, design: &Design) -> Section {
    let all = &design.open_questions;
    let shown =
        if all.is_empty() { questions::none() } else { questions::glance(words, first(all)) };
    let more = more(all.len(), "question");
    section("questions", "Open questions", number(all.len()), vec![shown], more)
}

fn section(id: &str, title: &str, count: String, blocks: Vec<Block>, more: String) -> Section {
    let (id, title) = (id.to_owned(), title.to_owned());
    Section { id, title, count, blocks, more }
}

fn first<T>(all: &[T]) -> &[T] {
    all.get(..AT_A_GLANCE).unwrap_or(all)
}

/// How much there is besides; nothing where that is all.
fn more(all: usize, noun: &str) -> String {
    match all.saturating_sub(AT_A_GLANCE) {
        0 => String::new(),
        rest => words::count(rest, noun),
    }
}

fn number(count: usize) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}
