//! Drafts: plans kept in this browser. Each is two keys, the plan and a line about it, so that
//! no list has to be kept in step with them.

use super::Typed;
use crate::browser::clock;
use crate::browser::storage::{self, StorageTrouble};
use cas_plan::plan::Plan;
use serde::{Deserialize, Serialize};

const PLAN: &str = "cas-planner.plan.";
const ABOUT: &str = "cas-planner.about.";

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

/// An identifier that no other draft has.
pub fn new_id() -> String {
    format!("{}-{}", clock::milliseconds(), clock::chance())
}

/// All drafts, the last changed first.
pub fn all() -> Result<Vec<Draft>, StorageTrouble> {
    let ids = storage::keys(PLAN)?;
    let mut drafts: Vec<Draft> = Vec::new();
    for id in ids {
        let draft = Draft { about: about(&id), id };
        // There are few, and the code of a sort is long.
        let after =
            |other: &Draft| (other.about.changed, &draft.id) < (draft.about.changed, &other.id);
        let place = drafts.iter().position(after).unwrap_or(drafts.len());
        drafts.insert(place, draft);
    }
    Ok(drafts)
}

/// The line about a draft; an empty one where there is none or it cannot be read.
pub fn about(id: &str) -> About {
    let text = storage::read(&key(ABOUT, id)).ok().flatten();
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// The plan of a draft, as it was written.
pub fn text(id: &str) -> Result<Option<String>, StorageTrouble> {
    storage::read(&key(PLAN, id))
}

/// Writes a draft.
pub fn write(id: &str, text: &str, about: &About) -> Result<(), StorageTrouble> {
    storage::write(&key(PLAN, id), text)?;
    write_about(id, about)
}

/// Writes the line about a draft.
pub fn write_about(id: &str, about: &About) -> Result<(), StorageTrouble> {
    let line = serde_json::to_string(about).map_err(|e| StorageTrouble::Other(e.to_string()))?;
    storage::write(&key(ABOUT, id), &line)
}

/// Takes a draft away.
pub fn remove(id: &str) -> Result<(), StorageTrouble> {
    storage::remove(&key(ABOUT, id))?;
    storage::remove(&key(PLAN, id))
}

/// The draft whose plan stands under a key of the storage.
pub fn of_key(key: &str) -> Option<&str> {
    key.strip_prefix(PLAN)
}

fn key(kind: &str, id: &str) -> String {
    format!("{kind}{id}")
}
