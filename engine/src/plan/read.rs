//! A plan file: read with every problem named, written the same way every time.

use super::refusal::{Refusal, shortened};
use super::shape::{self, Strictness};
use super::{Plan, SITES_LIMIT, json};
use serde::Deserialize;
use serde_json::Value;

/// How many unknown keys are named; a file of a later version may have one at each of a thousand
/// sites.
const UNKNOWN_NAMED: usize = 100;
const VERSION: u64 = 1;

/// What says whether a text is a plan that can be read here.
#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
}

/// A plan that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The plan.
    pub plan: Plan,
    /// What of the file has been left out or filled in, a sentence each.
    pub warnings: Vec<String>,
}

impl Plan {
    /// Reads a plan file: UTF-8 JSON of at most [`FILE_LIMIT`](super::FILE_LIMIT) bytes, with or
    /// without a byte order mark.
    ///
    /// `null` and an absent key mean "not known yet". Keys that are not known are kept out, with a
    /// warning. Everything else that is not as the schema says refuses the file.
    pub fn read(text: &str) -> Result<Reading, Refusal> {
        json::within_limit(text)?;
        let (mut plan, unknown) = Self::of_shape(text, Strictness::File)?;
        let mut warnings = plan.remember_unknown_keys(unknown);
        warnings.extend(plan.name_the_nameless());
        plan.contradictions().unless_empty()?;
        Ok(Reading { plan, warnings })
    }

    /// Reads what [`Plan::write`] wrote of a plan on screen, in which texts may be half typed or
    /// too long and identifiers may be missing or there twice.
    pub fn read_draft(text: &str) -> Result<Reading, Refusal> {
        let (mut plan, unknown) = Self::of_shape(text, Strictness::Draft)?;
        let warnings = plan.remember_unknown_keys(unknown);
        Ok(Reading { plan, warnings })
    }

    /// Reads what [`Plan::write`] wrote in this very browser, without holding it against the shape
    /// of a file. What is `null` or absent is not known yet. The error is for a person.
    pub fn kept(text: &str) -> Result<Self, String> {
        let damaged = |_| "it is damaged and can no longer be read".to_owned();
        let head: Head = serde_json::from_str(text).map_err(damaged)?;
        match (head.format.as_deref(), head.version) {
            (Some("cas-plan"), Some(VERSION)) => {}
            (Some("cas-plan"), Some(later)) => {
                return Err(format!("it was kept by a newer CAS Planner, in version {later}"));
            }
            _ => return Err("what was kept is no plan".to_owned()),
        }
        Self::of(text).map_err(damaged)
    }

    /// The plan that a text holds, its sites with keys. Keys that are not known are passed over.
    fn of(text: &str) -> serde_json::Result<Self> {
        let mut plan: Self = serde_json::from_str(text)?;
        plan.number_the_sites();
        Ok(plan)
    }

    /// The plan as a file: every key in a fixed order, `null` for what is not known yet, so that
    /// two versions of a plan can be compared line by line.
    pub fn write(&self) -> String {
        // Strings, numbers and lists of them always become JSON.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    fn of_shape(text: &str, strictness: Strictness) -> Result<(Self, Vec<String>), Refusal> {
        let mut value = json::parse(text)?;
        is_a_plan(&value)?;
        let unknown = shape::hold(&mut value, strictness)?;
        // Its shape is right, so that only a type that disagrees with its schema gets here.
        let plan = Self::of(&value.to_string());
        Ok((plan.map_err(|error| Refusal::whole(error.to_string()))?, unknown))
    }

    pub(super) fn number_the_sites(&mut self) {
        for site in &mut self.sites {
            site.key = self.next_key;
            self.next_key += 1;
        }
    }

    fn remember_unknown_keys(&mut self, mut keys: Vec<String>) -> Vec<String> {
        let more = keys.len().saturating_sub(UNKNOWN_NAMED);
        keys.truncate(UNKNOWN_NAMED);
        let mut warnings: Vec<_> = keys
            .iter()
            .map(|key| format!("{}: no such key in a plan; it is left out", shortened(key)))
            .collect();
        if more > 0 {
            warnings.push(format!("{more} more keys are not known and left out"));
        }
        self.unknown_keys = keys;
        warnings
    }

    /// Not known yet is an answer for an identifier as well, but names are built from it.
    fn name_the_nameless(&mut self) -> Vec<String> {
        let mut warnings = Vec::new();
        for index in 0..self.sites.len() {
            if self.sites.get(index).is_some_and(|site| site.id.is_empty()) {
                let id = self.free_identifier(index + 1);
                warnings.push(format!("/sites/{index}/id: not known yet; the site is called {id}"));
                if let Some(site) = self.sites.get_mut(index) {
                    site.id = id;
                }
            }
        }
        warnings
    }

    pub(super) fn free_identifier(&self, first: usize) -> String {
        // Every site takes two words at most, so one of these is free.
        let numbers = first..=first + 2 * SITES_LIMIT;
        numbers.map(|number| format!("S{number}")).find(|id| self.is_free(id)).unwrap_or_default()
    }

    /// Whether no site and no pair is called so.
    pub(super) fn is_free(&self, id: &str) -> bool {
        let is = |text: &str| text.eq_ignore_ascii_case(id);
        !self.sites.iter().any(|site| is(&site.id) || site.pair.as_deref().is_some_and(is))
    }
}

/// Whether this is meant to be a plan, of a version that can be read here.
fn is_a_plan(value: &Value) -> Result<(), Refusal> {
    let Value::Object(map) = value else {
        return Err(Refusal::whole("this is not a plan: a plan is a JSON object, { … }"));
    };
    match map.get("format") {
        Some(Value::String(format)) if format == "cas-plan" => {}
        Some(Value::String(format)) if format == "cas-design" => {
            return Err(Refusal::whole(
                "this is a design, not a plan: a design follows from a plan and cannot be read \
                 back; open the plan file that it was made from",
            ));
        }
        None | Some(Value::Null) if map.is_empty() || shape::has_known_key(map) => {}
        None | Some(Value::Null) => {
            return Err(Refusal::whole(
                "this is not a plan: it has neither \"format\": \"cas-plan\" nor any key of a plan",
            ));
        }
        Some(other) => {
            let format = shortened(&other.to_string());
            let message = format!("this is not a plan: {format} is not \"cas-plan\"");
            return Err(Refusal::one("/format", message));
        }
    }
    match map.get("version").and_then(Value::as_u64) {
        Some(version) if version > VERSION => Err(Refusal::one(
            "/version",
            format!(
                "this plan was made by a newer CAS Planner: it has version {version} of the \
                 format, and this one reads version {VERSION}"
            ),
        )),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Plan, arbitrary};
    use proptest::prelude::*;
    use serde_json::Value;

    /// Any JSON, with keys and words of plans in it.
    fn json() -> impl Strategy<Value = Value> {
        let word = prop_oneof![
            Just("sites".to_owned()),
            Just("organisation".to_owned()),
            Just("exposure".to_owned()),
            Just("names".to_owned()),
            Just("servers".to_owned()),
            arbitrary::text(),
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            word.clone().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 64, 6, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(word.clone(), inner, 0..6)
                    .prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    /// The value at the place that `choice` picks, counted depth first.
    fn pick<'a>(value: &'a mut Value, choice: &mut usize) -> Option<&'a mut Value> {
        if *choice == 0 {
            return Some(value);
        }
        *choice -= 1;
        match value {
            Value::Array(list) => list.iter_mut().find_map(|value| pick(value, choice)),
            Value::Object(map) => map.values_mut().find_map(|value| pick(value, choice)),
            _ => None,
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(plan in arbitrary::plans()) {
            let text = plan.write();
            let reading = Plan::read(&text).unwrap();
            prop_assert_eq!(&reading.plan, &plan);
            prop_assert_eq!(&reading.warnings, &Vec::<String>::new());
            prop_assert_eq!(&reading, &Plan::read_draft(&text).unwrap());
            prop_assert_eq!(&reading.plan, &Plan::kept(&text).unwrap());
        }

        #[test]
        fn a_byte_order_mark_and_other_line_ends_change_nothing(plan in arbitrary::plans()) {
            let text = plan.write();
            let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
            prop_assert_eq!(Plan::read(&windows), Plan::read(&text));
        }

        #[test]
        fn no_text_panics(text in ".{0,200}") {
            prop_assert!(Plan::kept(&text).is_err());
            let _ = Plan::read(&text);
        }

        #[test]
        fn no_json_panics(value in json()) {
            let _ = Plan::read(&value.to_string());
        }

        /// One value of a good plan replaced: it is read, or refused at that value or around it.
        #[test]
        fn a_changed_value_is_read_or_refused_where_it_is(
            plan in arbitrary::plans(), choice in 0..500_usize, other in json()
        ) {
            let mut value: Value = serde_json::from_str(&plan.write()).unwrap();
            let mut left = choice;
            if let Some(place) = pick(&mut value, &mut left) {
                *place = other;
            }
            match Plan::read(&value.to_string()) {
                Ok(reading) => prop_assert_eq!(
                    Plan::read(&reading.plan.write()).unwrap().plan.write(),
                    reading.plan.write()
                ),
                Err(refusal) => for problem in refusal.problems {
                    prop_assert!(problem.at.is_empty() || value.pointer(&problem.at).is_some());
                    prop_assert!(!problem.message.contains('\n'));
                },
            }
        }
    }
}
