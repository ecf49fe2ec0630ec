//! Small things that every sheet is made of: names, tags, disclosures, links.

use super::tree::{Node, el, of_class};
use crate::steps::link_to;
use cas_plan::design::{RuleId, Severity};
use cas_plan::documents::words;

/// The class of a tag. Its words alone are enough; the colour only helps.
pub const GOOD: &str = "tag good";
pub const PLAIN: &str = "tag";
pub const WARNING: &str = "tag warning";
pub const ERROR: &str = "tag error";

/// A word or two in a box.
pub fn tag(class: &'static str, text: impl Into<String>) -> Node {
    of_class("span", class).text(text)
}

/// The tag of a finding.
pub fn severity(severity: Severity) -> Node {
    let class = match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Advice => PLAIN,
    };
    tag(class, words::severity(severity))
}

/// A host name.
pub fn host(name: &str) -> Node {
    of_class("span", "host").text(name)
}

/// The rules behind something, a line each, with what they say.
pub fn rules(ids: impl IntoIterator<Item = RuleId>) -> Node {
    let mut told = Vec::new();
    for id in ids {
        if !told.contains(&id) {
            told.push(id);
        }
    }
    of_class("ul", "rules").all(told.into_iter().map(|id| el("li").text(words::rule(id))))
}

/// A link to the answer at a JSON pointer of the plan.
pub fn answer_link(pointer: &str, text: &str) -> Node {
    el("a").with("href", link_to(pointer)).text(text)
}

/// A name with its reason, which opens on demand.
pub fn why(name: &str, new: bool, reason: Node) -> Node {
    let summary = el("summary")
        .add(host(name))
        .all(new.then(|| tag(PLAIN, "new")))
        .add(of_class("span", "ask").text("why"));
    let class = if new { "reasoned new" } else { "reasoned" };
    of_class("details", class).add(summary).add(reason.with("class", "reason"))
}

/// Said where there is nothing to show.
pub fn said(text: &str) -> Node {
    of_class("p", "soft").text(text)
}
