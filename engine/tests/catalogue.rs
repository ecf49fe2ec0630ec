//! Every identifier of the catalogue is accounted for, and every reason can be explained.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // a panic is how a test fails

mod worked;

use cas_plan::plan::Plan;
use cas_plan::rules;
use cas_plan::terms::{Choice, Version};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

const DECISION: &str = "docs/decisions/0009-the-catalogue.md";

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn rule_ids() -> BTreeSet<String> {
    rules::all().map(|rule| rule.id.to_owned()).collect()
}

/// What the decision lists as no rule: the first cells of its table.
fn no_rules() -> BTreeSet<String> {
    let decision = file(&format!("../{DECISION}"));
    let (listed, _) = decision.split_once("## Texts").unwrap();
    let cells = listed.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let ids = cells.filter(|cell| cell.contains('-') && !cell.starts_with('-'));
    ids.map(str::to_owned).collect()
}

#[test]
fn every_identifier_is_a_rule_or_listed_with_the_reason_why_not() {
    let (rules, listed) = (rule_ids(), no_rules());
    let catalogue = file("tests/catalogue.txt");
    let missing: Vec<&str> =
        catalogue.lines().filter(|id| !rules.contains(*id) && !listed.contains(*id)).collect();
    assert!(missing.is_empty(), "neither a rule nor in {DECISION}: {missing:?}");
    let both: Vec<_> = rules.intersection(&listed).collect();
    assert!(both.is_empty(), "{DECISION} lists rules: {both:?}");
    let unknown: Vec<_> =
        listed.iter().filter(|id| !catalogue.lines().any(|line| line == *id)).collect();
    assert!(unknown.is_empty(), "{DECISION} lists what the catalogue has not: {unknown:?}");
}

/// The worked examples, each for every version, as designs.
static DESIGNS: LazyLock<Vec<Value>> = LazyLock::new(designs);

fn designs() -> Vec<Value> {
    let mut designs = Vec::new();
    for (_, case) in worked::cases() {
        for version in Version::TARGETS {
            for model in [None, Some("regional"), Some("bound")] {
                let plan = varied(case.pointer("/plan").unwrap(), *version, model);
                let reading = Plan::read(&plan.to_string()).unwrap();
                designs.push(serde_json::to_value(cas_plan::design(&reading.plan)).unwrap());
            }
        }
    }
    designs
}

/// A plan for another version; with a model, public folders and web mail inside only as well.
fn varied(plan: &Value, version: Version, model: Option<&str>) -> Value {
    let mut plan = plan.clone();
    *plan.pointer_mut("/organisation/exchange").unwrap() = json!(version.key());
    let Some(model) = model else { return plan };
    plan["organisation"]["namespaceModel"] = json!(model);
    let filtered = model == "bound";
    plan["organisation"]["mx"] = json!(if filtered { "service" } else { "here" });
    for site in plan["sites"].as_array_mut().unwrap() {
        site["exposure"]["smtp"] = json!("external");
        site["publicFolders"] = json!(true);
        site["exposure"]["owa"] = json!("internal");
    }
    plan
}

#[test]
fn every_reason_is_a_rule_that_can_be_read() {
    let mut named = BTreeSet::new();
    for design in DESIGNS.iter() {
        collect(design, &mut named);
    }
    assert!(named.len() > 60, "only {} reasons: {named:?}", named.len());
    let unexplained: Vec<_> = named.difference(&rule_ids()).cloned().collect();
    assert!(unexplained.is_empty(), "named as reasons, but no rules: {unexplained:?}");
}

/// Every rule that is named anywhere in a design.
fn collect(value: &Value, named: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            let rule = map.get("rule").and_then(Value::as_str);
            named.extend(rule.map(str::to_owned));
            let because = map.get("because").and_then(Value::as_array).into_iter().flatten();
            named.extend(because.filter_map(Value::as_str).map(str::to_owned));
            map.values().for_each(|part| collect(part, named));
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, named)),
        _ => {}
    }
}

#[test]
fn a_rule_finds_only_what_it_says_it_can_find() {
    let can: BTreeMap<&str, Vec<Value>> = rules::all()
        .map(|rule| (rule.id, rule.severities.iter().map(|severity| json!(severity)).collect()))
        .collect();
    for design in DESIGNS.iter() {
        for finding in design.pointer("/findings").unwrap().as_array().unwrap() {
            let rule = finding.pointer("/rule").unwrap().as_str().unwrap();
            // An error that rests on an assumption is told as a warning until it is answered.
            let assumed = finding.get("restsOn").is_some_and(|on| on != &json!([]));
            let severity = if assumed { &json!("error") } else { &finding["severity"] };
            assert!(can[rule].contains(severity), "{rule} has no {severity}: {finding}");
        }
    }
}

/// Rules that say how something is carried out: listed in the decision, with where they matter.
fn texts() -> BTreeSet<String> {
    let decision = file(&format!("../{DECISION}"));
    let (_, listed) = decision.split_once("## Texts").unwrap();
    let cells = listed.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let ids = cells.flat_map(|cell| cell.split(", "));
    ids.filter(|id| id.contains('-') && !id.starts_with('-')).map(str::to_owned).collect()
}

#[test]
fn a_rule_that_finds_nothing_is_the_reason_of_something_or_a_text() {
    let mut named = BTreeSet::new();
    for design in DESIGNS.iter() {
        collect(design, &mut named);
    }
    let silent = rules::all().filter(|rule| rule.severities.is_empty());
    let neither: BTreeSet<String> =
        silent.map(|rule| rule.id.to_owned()).filter(|id| !named.contains(id)).collect();
    assert_eq!(neither, texts(), "left: found; right: {DECISION}");
}

/// The words of the comments of the fact tables that may be short names of sources.
fn words_of_facts() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facts");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut words = BTreeSet::new();
    for path in files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let text = fs::read_to_string(path).unwrap();
        let comments = text.lines().filter(|line| line.trim_start().starts_with("//"));
        let apart = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-';
        words.extend(comments.flat_map(|line| line.split(apart)).map(str::to_owned));
    }
    words
}

#[test]
fn every_short_name_of_a_source_is_resolved_and_used() {
    let sources = file("../docs/sources.md");
    let rows = sources.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let names: BTreeSet<&str> =
        rows.map(|(name, _)| name).filter(|name| *name != "Name" && !name.contains("--")).collect();
    let words = words_of_facts();
    let unused: Vec<_> = names.iter().filter(|name| !words.contains(**name)).collect();
    assert!(unused.is_empty(), "docs/sources.md has what no fact names: {unused:?}");
    // Capitals with a number, which no word of the field but these is.
    let known = ["IMAP4", "KB905013", "POP3", "SP1"];
    let is_name = |word: &&String| {
        let mut letters = word.chars();
        letters.by_ref().take(2).all(|letter| letter.is_ascii_uppercase())
            && word.ends_with(|letter: char| letter.is_ascii_digit())
            && !word.contains('-')
    };
    let unresolved: Vec<_> = words
        .iter()
        .filter(is_name)
        .filter(|word| !known.contains(&word.as_str()) && !names.contains(word.as_str()))
        .collect();
    assert!(unresolved.is_empty(), "docs/sources.md does not have {unresolved:?}");
}
