//! Where drafts lie: each under two keys, the plan and the line about it, so that no list has to
//! be kept in step with them.

use super::draft::{About, Draft};
use crate::browser::clock;
use crate::browser::storage::{self, StorageTrouble};
use cas_plan::plan::Plan;
use serde_json::value::to_raw_value;
use std::cmp::Reverse;

const PLAN: &str = "cas-planner.plan.";
const ABOUT: &str = "cas-planner.about.";

/// An identifier that no other draft has.
pub fn new_id() -> String {
    format!("{}-{}", clock::milliseconds(), clock::chance())
}

/// All drafts, the last changed first.
pub fn all() -> Result<Vec<Draft>, StorageTrouble> {
    let drafts = storage::keys(PLAN)?.into_iter().map(|id| Draft { about: about(&id), id });
    let mut drafts: Vec<Draft> = drafts.collect();
    drafts.sort_by_key(|draft| (Reverse(draft.about.changed), draft.id.clone()));
    Ok(drafts)
}

/// The line about a draft; an empty one where there is none or it cannot be read.
pub fn about(id: &str) -> About {
    storage::read(&key(ABOUT, id)).ok().flatten().unwrap_or_default()
}

/// The plan of a draft as it stands in the storage, to see whether another tab has written it.
pub fn text(id: &str) -> Result<Option<String>, StorageTrouble> {
    storage::text(&key(PLAN, id))
}

/// Writes a draft; what stands in the storage then.
pub fn write(id: &str, plan: &Plan, about: &About) -> Result<String, StorageTrouble> {
    // Written once and kept as it is, because a large plan takes a while to write.
    let text = to_raw_value(plan).map_err(|error| StorageTrouble::Other(error.to_string()))?;
    storage::write(&key(PLAN, id), &text)?;
    write_about(id, about)?;
    Ok(Box::<str>::from(text).into_string())
}

/// Writes the line about a draft.
pub fn write_about(id: &str, about: &About) -> Result<(), StorageTrouble> {
    storage::write(&key(ABOUT, id), about)
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
