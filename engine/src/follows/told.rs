//! What follows from a plan, as far as every step shows it.

use crate::design::{Design, Finding, Severity};
use crate::documents::block::{Block, Section};
use crate::documents::changes::{Change, changes};
use crate::documents::sheets::{changed, glance};
use crate::documents::words::{self, Words};
use crate::plan::{Plan, Problem};
use serde::{Deserialize, Serialize};

/// What follows from a plan, as far as every step shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Follows {
    /// The result in a few words: `2 certificates, 1 error`.
    pub counts: String,
    /// What stands beside the question.
    pub glance: Vec<Section>,
    /// What the last edit changed; empty where that is nothing.
    pub changed: Vec<Block>,
    /// Errors, each with what to do.
    pub errors: Vec<Trouble>,
    /// What keeps the plan from being a file.
    pub refused: Vec<Trouble>,
    /// JSON pointers of answers that are not known yet and change something.
    pub open: Vec<String>,
    /// What Outlook brings along, a sentence each.
    pub brought: Vec<String>,
}

/// Something that is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// JSON pointer of the answer to go back to.
    pub at: String,
    /// What is wrong and what to do, in sentences.
    pub message: String,
}

/// Findings of this rule say what Outlook brings along.
const BROUGHT: &str = "CRT-04";

/// What follows from a plan with its design. `before` is the design before the last edit; without
/// one there is nothing to compare with, and nothing is new.
pub fn follows(plan: &Plan, before: Option<&Design>, design: &Design) -> Follows {
    let words = Words::new(plan);
    let changes: Vec<Change> =
        before.map(|before| changes(&words, before, design)).unwrap_or_default();
    let severe = |finding: &&Finding| finding.severity == Severity::Error;
    let brought = design.findings.iter().filter(|finding| finding.rule == BROUGHT);
    Follows {
        counts: glance::counts(design),
        glance: glance::glance(&words, design, &changes),
        changed: changed::told(&changes),
        errors: design.findings.iter().filter(severe).map(error).collect(),
        refused: refused(plan),
        open: design.open_questions.iter().map(|open| open.at.clone()).collect(),
        brought: brought.map(with_fix).collect(),
    }
}

fn error(finding: &Finding) -> Trouble {
    Trouble { at: finding.at.clone(), message: with_fix(finding) }
}

fn with_fix(finding: &Finding) -> String {
    format!("{} {}", finding.message, finding.fix)
}

fn refused(plan: &Plan) -> Vec<Trouble> {
    let problems = Plan::read(&plan.write()).err().map(|refusal| refusal.problems);
    let trouble = |Problem { at, message }: Problem| {
        let message = format!("{}.", words::sentence(&message));
        Trouble { at, message }
    };
    problems.into_iter().flatten().map(trouble).collect()
}
