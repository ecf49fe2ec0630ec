//! Findings: what is wrong, what it costs, what would be better, and what to do.

use super::marks::{TABLE, rules, said};
use super::sheet::Sheet;
use crate::design::{self, Design};
use crate::documents::block::{Block, Finding};
use crate::documents::words::{self, Words};
use std::ops::Range;

/// Everything there is to say.
pub(super) const SHEET: Sheet = Sheet {
    id: "findings",
    title: "Findings",
    size: |design| design.findings.len(),
    at_once: 50,
    copy: TABLE,
    rows,
};

fn rows(_: &Words, design: &Design, range: Range<usize>) -> Vec<Block> {
    let findings = design.findings.get(range.clone()).unwrap_or_default();
    if findings.is_empty() {
        return vec![none()];
    }
    let one = |(place, one): (usize, &design::Finding)| Finding {
        address: SHEET.address_of(place),
        rules: rules([one.rule]),
        ..finding(one)
    };
    vec![Block::Findings(range.zip(findings).map(one).collect())]
}

/// Some findings beside the question.
pub(super) fn glance(findings: &[design::Finding]) -> Block {
    Block::Findings(findings.iter().map(finding).collect())
}

fn finding(one: &design::Finding) -> Finding {
    Finding {
        address: String::new(),
        severity: one.severity,
        word: words::severity(one.severity).to_owned(),
        message: one.message.clone(),
        fix: one.fix.clone(),
        at: one.at.clone(),
        rules: Vec::new(),
    }
}

/// Said where there is nothing to say.
pub(super) fn none() -> Block {
    said("Nothing to say about this plan.")
}
