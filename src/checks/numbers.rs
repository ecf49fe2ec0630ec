//! Texts that cannot be in a plan.

use crate::document::{At, Typed};
use cas_plan::plan::Plan;

/// Texts that stand in fields and in no plan: the JSON pointer of each answer, and what keeps the
/// text from being one.
pub fn not_in(plan: &Plan, typed: &Typed) -> Vec<(String, String)> {
    let problem = |(id, text): (&String, &String)| {
        let at = At::of_id(id);
        let pointer = at.pointer(plan)?.into_owned();
        plan.answer(&pointer).is_none().then(|| Some((pointer, number(text)?)))?
    };
    typed.iter().filter_map(problem).collect()
}

/// What keeps a text from being a whole number.
pub fn number(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text.parse::<u32>().is_err())
        .then(|| format!("“{text}” is not a whole number; it is kept here, but not in the plan."))
}
