//! Small things that every sheet is made of: names, tags, disclosures, links.

use crate::design::{RuleId, Severity};
use crate::documents::copies::How;
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words;

/// The class of a tag. Its words alone are enough; the colour only helps.
pub(crate) const GOOD: &str = "tag good";
pub(crate) const PLAIN: &str = "tag";
pub(crate) const WARNING: &str = "tag warning";
pub(crate) const ERROR: &str = "tag error";

/// A word or two in a box.
pub(crate) fn tag(class: &'static str, text: impl Into<String>) -> Node {
    of_class("span", class).text(text)
}

/// The tag of a finding.
pub(crate) fn severity(severity: Severity) -> Node {
    let class = match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Advice => PLAIN,
    };
    tag(class, words::severity(severity))
}

/// A host name.
pub(crate) fn host(name: &str) -> Node {
    of_class("span", "host").text(name)
}

/// The rules behind something, a line each, with what they say.
pub(crate) fn rules(ids: impl IntoIterator<Item = RuleId>) -> Node {
    let mut told = Vec::new();
    for id in ids {
        if !told.contains(&id) {
            told.push(id);
        }
    }
    let one = |id: RuleId| {
        el("li").add(el("a").with("href", format!("#/rules/{id}")).text(words::rule(id)))
    };
    of_class("ul", "rules").all(told.into_iter().map(one))
}

/// A link to the answer at a JSON pointer of the plan: the page knows where it is asked.
pub(crate) fn answer_link(pointer: &str, text: &str) -> Node {
    el("a").with("href", format!("#/answer{pointer}")).text(text)
}

/// A name with its reason, which opens on demand.
pub(crate) fn why(name: &str, new: bool, reason: Node) -> Node {
    let summary = el("summary")
        .add(host(name))
        .all(new.then(|| tag(PLAIN, "new")))
        .add(of_class("span", "ask").text("why"));
    let class = if new { "reasoned new" } else { "reasoned" };
    of_class("details", class).add(summary).add(reason.with("class", "reason"))
}

/// Said where there is nothing to show.
pub(crate) fn said(text: &str) -> Node {
    of_class("p", "soft").text(text)
}

/// Buttons that copy something whole; the page acts on them.
pub(crate) fn copy(what: &str, ways: &[How]) -> Node {
    let button = |how: &How| {
        let (word, label) = how.words();
        of_class("button", "link")
            .with("type", "button")
            .with("data-copy", format!("{word}:{what}"))
            .text(label)
    };
    of_class("p", "copy").all(ways.iter().map(button))
}

/// The ways in which a table is copied.
pub(crate) const TABLE: &[How] = &[How::Tsv, How::Markdown];
/// The ways in which names are copied.
pub(crate) const NAMES: &[How] = &[How::Lines, How::Commas];
