//! The text of a plan file, read.

use crate::plan::{Plan, Reading};
use serde::{Deserialize, Serialize};

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// The plan as [`Plan::write`] writes it; `None` where the file is refused.
    pub plan: Option<String>,
    /// What of it was left out, or why it is refused, a sentence each.
    pub said: Vec<String>,
    /// JSON pointers of the keys that were left out, which the plan does not write.
    pub unknown: Vec<String>,
}

/// Reads the text of a plan file.
pub fn read(text: &str) -> Read {
    match Plan::read(text) {
        Ok(Reading { plan, warnings }) => {
            Read { plan: Some(plan.write()), said: warnings, unknown: plan.unknown_keys }
        }
        Err(refusal) => Read { said: refusal.sentences(), ..Read::default() },
    }
}
