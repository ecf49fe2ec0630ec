//! Findings: what is wrong, what it costs, what would be better, and what to do.

use super::marks::{answer_link, rules, said, severity};
use crate::design::{Design, Finding};
use crate::documents::tree::{Node, el, of_class};
use crate::documents::words::Words;
use std::ops::Range;

/// Some findings, each with what to do and the way to the answer; in full with the rule.
pub(crate) fn list(findings: &[Finding], full: bool) -> Node {
    let one = |finding: &Finding| {
        let text = el("div")
            .add(el("p").text(&finding.message))
            .add(said(&finding.fix))
            .add(of_class("p", "go").add(answer_link(&finding.at, "Go to the answer")))
            .all(full.then(|| rules([finding.rule])));
        of_class("li", "finding").add(severity(finding.severity)).add(text)
    };
    of_class("ul", "findings").all(findings.iter().map(one))
}

/// The sheet.
pub(crate) fn sheet(_: &Words, design: &Design, range: Range<usize>) -> Node {
    match design.findings.get(range) {
        Some(findings) if !findings.is_empty() => list(findings, true),
        _ => none(),
    }
}

/// Said where there is nothing to say.
pub(crate) fn none() -> Node {
    said("Nothing to say about this plan.")
}
