//! Findings that came or went, and questions that are settled.

use super::change::{Change, Turn};
use crate::design::{Design, Finding, Severity};
use crate::documents::words::{self, Words};
use std::collections::BTreeSet;

pub(super) fn came(severity: Severity, before: &Design, after: &Design) -> Vec<Change> {
    let text = |finding: &Finding| format!("{}: {}", words::severity(severity), finding.message);
    only_in(severity, after, before, |finding| Change::told(Turn::Came, text(finding)))
}

pub(super) fn went(severity: Severity, before: &Design, after: &Design) -> Vec<Change> {
    let what = words::severity(severity).to_lowercase();
    let text = |finding: &Finding| format!("no {what} any more: {}", finding.message);
    only_in(severity, before, after, |finding| Change::told(Turn::Went, text(finding)))
}

/// What is found in one design and not in the other, by the rule and the answer; the message may
/// count something that changed.
fn only_in(
    severity: Severity,
    one: &Design,
    other: &Design,
    told: impl Fn(&Finding) -> Change,
) -> Vec<Change> {
    let of_severity = |finding: &&Finding| finding.severity == severity;
    let known: BTreeSet<_> = other.findings.iter().filter(of_severity).map(key).collect();
    let new = one.findings.iter().filter(of_severity).filter(|one| !known.contains(&key(one)));
    new.map(told).collect()
}

fn key(finding: &Finding) -> (&str, &str, Option<&str>) {
    (finding.rule, &finding.at, finding.site.as_deref())
}

pub(super) fn settled(words: &Words, before: &Design, after: &Design) -> Vec<Change> {
    let open: BTreeSet<&str> = after.open_questions.iter().map(|open| open.at.as_str()).collect();
    let gone = before.open_questions.iter().filter(|was| !open.contains(was.at.as_str()));
    gone.map(|was| Change::told(Turn::Differs, format!("settled: {}", words.question(was))))
        .collect()
}
