//! Errors that rest on an assumption: another answer to an open question makes them go. They are
//! warnings until it is answered, because nobody has decided what they complain about.

use crate::design::{Finding, RuleId, Severity};
use std::collections::BTreeMap;

/// What tells an error from others.
type Key = (RuleId, String, String);

/// A question: JSON pointer of its answer, and its words.
type Asked = (String, &'static str);

/// Which errors go with another answer, and with the answer to which questions.
#[derive(Default)]
pub(super) struct Resting {
    errors: BTreeMap<Key, Vec<Asked>>,
}

impl Resting {
    /// Compares what is said with what would be said if the question `at` were answered otherwise.
    pub(super) fn note(
        &mut self,
        at: &str,
        question: &'static str,
        base: &[Finding],
        other: &[Finding],
    ) {
        if errors(base).next().is_none() {
            return;
        }
        let (before, after) = (by_answer(base), by_answer(other));
        for error in errors(base).filter(|error| goes(error, &before, &after)) {
            let on = self.errors.entry(key(error)).or_default();
            if on.iter().all(|(known, _)| known != at) {
                on.push((at.to_owned(), question));
            }
        }
    }

    /// Makes warnings of the errors that rest on an assumption, each in its place, and notes the
    /// questions at them.
    pub(super) fn settle(&self, findings: &mut Vec<Finding>) {
        let mut demoted = Vec::new();
        for finding in &mut *findings {
            if finding.severity != Severity::Error {
                continue;
            }
            if let Some(on) = self.errors.get(&key(finding)) {
                demoted.push(self::demoted(finding.clone(), on));
                finding.rule = "";
            }
        }
        if demoted.is_empty() {
            return;
        }
        findings.retain(|finding| !finding.rule.is_empty());
        let first = findings.iter().position(|finding| finding.severity != Severity::Error);
        let place = first.unwrap_or(findings.len());
        findings.splice(place..place, demoted);
    }
}

fn demoted(finding: Finding, on: &[Asked]) -> Finding {
    let questions: Vec<String> =
        on.iter().map(|(_, question)| format!("“{question}”")).take(1).collect();
    Finding {
        severity: Severity::Warning,
        message: format!("Assumed: {}", finding.message),
        fix: format!("Answer {} first. {}", questions.concat(), finding.fix),
        rests_on: on.iter().map(|(at, _)| at.clone()).collect(),
        ..finding
    }
}

fn errors(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().take_while(|finding| finding.severity == Severity::Error)
}

fn key(finding: &Finding) -> (RuleId, String, String) {
    (finding.rule, finding.at.clone(), finding.message.clone())
}

/// What the errors of a rule say at an answer. A map, because a plan has a thousand of them.
type ByAnswer<'a> = BTreeMap<(RuleId, &'a str), Vec<&'a str>>;

fn by_answer(findings: &[Finding]) -> ByAnswer<'_> {
    let mut all = ByAnswer::new();
    for error in errors(findings) {
        all.entry((error.rule, &error.at)).or_default().push(&error.message);
    }
    all
}

/// An error stays where as many of its rule are at the same answer, whatever they say there; of
/// fewer, those stay that say the same.
fn goes(error: &Finding, before: &ByAnswer<'_>, after: &ByAnswer<'_>) -> bool {
    let place = (error.rule, error.at.as_str());
    let said = |all: &ByAnswer<'_>| all.get(&place).map_or(0, Vec::len);
    let still = after.get(&place).is_some_and(|all| all.contains(&error.message.as_str()));
    said(after) < said(before) && !still
}
