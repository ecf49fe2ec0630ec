//! What was measured, as the one who makes the table reads it.

use crate::harness::Outcome;
use serde_json::{Value, json};

/// The values of one figure at one size, in one run.
pub(super) fn sample(figure: &str, sites: usize, run: usize, values: &[f64]) -> Value {
    json!({ "figure": figure, "sites": sites, "run": run, "values": values })
}

/// A list of numbers that the page gave.
pub(super) fn numbers(seen: &Value, list: &str) -> Vec<f64> {
    seen[list].as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// A number that the page gave.
pub(super) fn number(seen: &Value, name: &str) -> Outcome<f64> {
    Ok(seen[name].as_f64().ok_or_else(|| format!("the page has no {name:?} to tell: {seen}"))?)
}
