//! A draft: a plan that is kept in this browser, and the line about it.

use crate::browser::clock;
use crate::document::Typed;
use cas_plan::plan::Plan;
use serde::{Deserialize, Serialize};

/// A draft as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its identifier, which never changes.
    pub id: String,
    /// The line about it.
    pub about: About,
}

/// The line about a draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The plan's title.
    pub title: String,
    /// The customer.
    pub customer: String,
    /// How many sites it has.
    pub sites: usize,
    /// When it was changed last, in milliseconds since 1970.
    pub changed: u64,
    /// The fragment of the page that was open last.
    pub place: String,
    /// What stands in fields and cannot be in the plan.
    pub typed: Typed,
}

impl About {
    /// The line about a plan as it is now.
    pub fn of(plan: &Plan, typed: Typed, place: String) -> Self {
        Self {
            title: plan.title.clone(),
            customer: plan.customer.clone(),
            sites: plan.sites.len(),
            changed: clock::milliseconds(),
            place,
            typed,
        }
    }
}
