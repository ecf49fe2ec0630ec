//! The answers in words, for the page that checks all of them.

use crate::design::Design;
use crate::documents::answers::{self as given, Answer};
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// An answer with what to call it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Checked {
    /// JSON pointer of the answer.
    pub at: String,
    /// What was asked.
    pub question: String,
    /// What was answered, or is assumed.
    pub answer: String,
}

/// The answers of the organisation, or of the site at a place; none where no site is.
pub fn answers(plan: &Plan, design: &Design, site: Option<usize>) -> Vec<Checked> {
    let version = plan.organisation.version();
    let all = match site {
        None => given::organisation(plan),
        Some(place) => match plan.sites.get(place) {
            Some(site) => given::site(place, site, version),
            None => Vec::new(),
        },
    };
    let one = |answer: Answer| Checked {
        answer: answer.text(design),
        question: answer.question.to_owned(),
        at: answer.at,
    };
    all.into_iter().map(one).collect()
}
