//! What follows at a glance: what stands beside every question.

use super::{arrays, balancing, certificates, findings, questions};
use crate::design::Design;
use crate::documents::changes::Change;
use crate::documents::summary;
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words::{self, Words};

/// Rows of one kind that are shown beside the question; the rest is on the last step.
const AT_A_GLANCE: usize = 6;

/// The result in a few words, for places where only they fit: `2 certificates, 1 error`.
pub fn counts(design: &Design) -> String {
    let certificates = words::count(design.certificates.len(), "certificate");
    let findings = summary::findings(&design.findings);
    if findings.is_empty() { certificates } else { format!("{certificates}, {findings}") }
}

/// The first of everything; `changes` marks the names that are new.
pub fn glance(words: &Words, design: &Design, changes: &[Change]) -> Node {
    let Design { arrays, findings, open_questions, .. } = design;
    let sites = balancing::by_site(design).count();
    el("div")
        .add(certificates_at_a_glance(words, design, changes))
        .add(section("arrays", "CAS array", String::new()).all(some(
            arrays.len(),
            "site",
            arrays::none,
            || arrays::verdicts(words, design, first(arrays), false),
        )))
        .add(section("balancing", "Load balancing", String::new()).all(some(
            sites,
            "site",
            balancing::none,
            || balancing::verdicts(words, balancing::by_site(design).take(AT_A_GLANCE)),
        )))
        .add(section("findings", "Findings", summary::findings(findings)).all(some(
            findings.len(),
            "finding",
            findings::none,
            || findings::list(first(findings), false),
        )))
        .add(section("questions", "Open questions", number(open_questions.len())).all(some(
            open_questions.len(),
            "question",
            questions::none,
            || questions::list(words, first(open_questions), false),
        )))
}

fn certificates_at_a_glance(words: &Words, design: &Design, changes: &[Change]) -> Node {
    let all = &design.certificates;
    let cards = || {
        let cards = first(all).iter().map(|one| certificates::card(words, one, changes));
        el("div").all(cards)
    };
    let off = &design.left_off;
    let left_off = || certificates::left_off(first(off));
    section("certificates", "Certificates", number(all.len()))
        .all(some(all.len(), "certificate", certificates::none, cards))
        .all((!off.is_empty()).then(left_off))
        .all(more(off.len(), "name"))
}

/// The first of many things and where the rest is; what is said where there is none.
fn some(
    all: usize,
    noun: &str,
    none: fn() -> Node,
    shown: impl FnOnce() -> Node,
) -> impl Iterator<Item = Node> {
    let shown = if all == 0 { none() } else { shown() };
    [shown].into_iter().chain(more(all, noun))
}

fn first<T>(all: &[T]) -> &[T] {
    all.get(..AT_A_GLANCE).unwrap_or(all)
}

/// Where the rest is.
fn more(all: usize, noun: &str) -> Option<Node> {
    let rest = all.saturating_sub(AT_A_GLANCE);
    let text = || format!("{} more, in the plan", words::count(rest, noun));
    (rest > 0).then(|| el("p").add(el("a").with("href", "#/plan").text(text())))
}

fn number(count: usize) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

/// The last step has sheets that are called the same, so these are no landmarks of their own.
fn section(id: &str, title: &str, note: String) -> Node {
    let head = el("h2").text(format!("{title} ")).add(of_class("span", "count").text(note));
    el("section").with("id", format!("follows-{id}")).add(head)
}
