//! Every answer that may be missing, with values for it, as the schema of the plan lists them.
//!
//! Left out are texts (names have default names, which are documented and no question; addresses,
//! dates and titles have no default), lists of them, and `users`, a number without a default:
//! nothing is taken in their place. Of the list of sites on which Autodiscover may land, each site
//! by itself is a value.

use crate::design::{Assumed, Given, OpenQuestion, Scene};
use crate::plan::Plan;
use serde_json::{Map, Value, json};

const SHAPE: &str = include_str!("../../../schema/plan.shape.json");

/// An answer of a plan.
#[derive(Clone, Debug)]
pub(super) struct Key {
    /// Its JSON pointer.
    pub(super) at: String,
}

/// Every key that a plan leaves out, with each value that it may have.
pub(super) fn unanswered(plan: &Plan) -> Vec<(Key, Value)> {
    let shape: Value = serde_json::from_str(SHAPE).unwrap();
    let file: Value = serde_json::from_str(&plan.write()).unwrap();
    let mut all = Vec::new();
    collect(&shape, "Organisation", &file, "/organisation", &mut all);
    for place in 0..plan.sites.len() {
        for (part, below) in [("Site", ""), ("Balancer", "/balancer"), ("Edge", "/edge")] {
            collect(&shape, part, &file, &format!("/sites/{place}{below}"), &mut all);
        }
    }
    if plan.organisation.autodiscover_sites.is_none() {
        for site in Scene::of(Given::whole(plan), None).sites.iter().filter(|site| site.facing) {
            let at = "/organisation/autodiscoverSites".to_owned();
            all.push((Key { at }, json!([*site.id])));
        }
    }
    all
}

fn collect(shape: &Value, part: &str, file: &Value, at: &str, all: &mut Vec<(Key, Value)>) {
    let none = Map::new();
    let keys = shape["$defs"][part]["properties"].as_object().unwrap_or(&none);
    for (key, inner) in keys {
        let at = format!("{at}/{key}");
        if file.pointer(&at).is_none_or(Value::is_null) {
            all.extend(values(shape, key, inner).into_iter().map(|v| (Key { at: at.clone() }, v)));
        }
    }
}

fn values(shape: &Value, key: &str, inner: &Value) -> Vec<Value> {
    let inner = match inner["$ref"].as_str().and_then(|to| to.strip_prefix("#/$defs/")) {
        Some(name) => &shape["$defs"][name],
        None => inner,
    };
    match (inner["type"].as_str(), inner["enum"].as_array()) {
        (Some("boolean"), _) => vec![json!(true), json!(false)],
        (Some("string"), Some(words)) => words.clone(),
        (Some("integer"), _) if key != "users" => vec![json!(1), json!(2), json!(16)],
        _ => Vec::new(),
    }
}

/// The plan with that answer; `None` where a file may not have it.
pub(super) fn given(plan: &Plan, key: &Key, value: &Value) -> Option<Plan> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    };
    let mut plan = plan.clone();
    plan.set_answer(&key.at, &text);
    let organisation = &plan.organisation;
    let version = organisation.exchange.unwrap_or(crate::terms::Version::V2010);
    let is_allowed = organisation.target_update.is_none_or(|update| update.is_of(version));
    if !is_allowed || plan.answer(&key.at).is_none() {
        assert_eq!(key.at, "/organisation/targetUpdate", "takes no {text}");
        return None;
    }
    Some(plan)
}

/// The plan in which an assumption is an answer.
pub(super) fn confirmed(plan: &Plan, open: &OpenQuestion) -> Plan {
    let text = match open.assumed.unwrap() {
        Assumed::Flag(flag) => flag.to_string(),
        Assumed::Number(number) => number.to_string(),
        Assumed::Word("all") => {
            let scene = Scene::of(Given::whole(plan), None);
            let facing = scene.sites.iter().filter(|site| site.facing);
            facing.map(|site| site.id.to_string()).collect::<Vec<_>>().join("\n")
        }
        Assumed::Word(word) => word.to_owned(),
    };
    let mut plan = plan.clone();
    plan.set_answer(&open.at, &text);
    plan
}
