//! Worked examples in `cases/`: a plan, and the parts of the design that must follow from it.
//!
//! In `expect`, `certificates` is complete and in order. Every row of the other sections must equal
//! a row of the design in the keys that it names; a row under `absent` must equal none. `findings`
//! are pairs of a rule and a severity that must be there; `noFindings` must not, a bare rule at no
//! severity.

mod worked;

use cas_plan::plan::Plan;
use serde_json::{Map, Value};

const SECTIONS: [&str; 8] = [
    "arrays",
    "balancing",
    "dns",
    "urls",
    "serviceConnectionPoints",
    "firewall",
    "leftOff",
    "openQuestions",
];

#[test]
fn every_case_gives_the_design_that_it_expects() {
    let mut faults = Vec::new();
    for (_, case) in worked::cases() {
        for fault in faults_of(&case) {
            faults.push(format!("{}: {fault}", text(&case, "id")));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn faults_of(case: &Value) -> Vec<String> {
    let reading = match Plan::read(&part(case, "plan").to_string()) {
        Ok(reading) if reading.warnings.is_empty() => reading,
        Ok(reading) => return reading.warnings,
        Err(refusal) => return vec![refusal.to_string()],
    };
    let design = cas_plan::design(&reading.plan);
    let design = match serde_json::to_value(design) {
        Ok(design) => design,
        Err(error) => return vec![error.to_string()],
    };
    let expect = part(case, "expect");
    let mut faults = Vec::new();
    certificates(expect, &design, &mut faults);
    for section in SECTIONS {
        rows(section, expect, &design, &mut faults);
    }
    findings(expect, &design, &mut faults);
    faults
}

fn certificates(expect: &Value, design: &Value, faults: &mut Vec<String>) {
    if expect.get("certificates").is_none() {
        return;
    }
    let (wanted, had) = (list(expect, "certificates"), list(design, "certificates"));
    if wanted.len() != had.len() {
        let names: Vec<_> = had.iter().map(hosts).collect();
        faults.push(format!("certificates: {} expected, got {names:?}", wanted.len()));
    }
    for (index, (wanted, had)) in wanted.iter().zip(had).enumerate() {
        for (key, value) in object(wanted) {
            let found = match key.as_str() {
                "names" => Value::from(hosts(had)),
                key => part(had, key).clone(),
            };
            let same = match key.as_str() {
                // Where it is installed is a set.
                "places" => sorted(value) == sorted(&found),
                _ => *value == found,
            };
            if !same {
                faults.push(format!("certificates/{index}/{key}: {value} expected, got {found}"));
            }
        }
    }
}

fn rows(section: &str, expect: &Value, design: &Value, faults: &mut Vec<String>) {
    let had = list(design, section);
    for wanted in list(expect, section) {
        if !had.iter().any(|row| agrees(wanted, row)) {
            let near: Vec<_> = had.iter().filter(|row| is_near(wanted, row)).take(2).collect();
            faults.push(format!("{section}: no row with {wanted}; nearest {near:?}"));
        }
    }
    for unwanted in list(part(expect, "absent"), section) {
        if had.iter().any(|row| agrees(unwanted, row)) {
            faults.push(format!("{section}: a row with {unwanted} must not be there"));
        }
    }
}

fn findings(expect: &Value, design: &Value, faults: &mut Vec<String>) {
    let had: Vec<_> = list(design, "findings")
        .iter()
        .map(|finding| [text(finding, "rule"), text(finding, "severity")])
        .collect();
    for wanted in list(expect, "findings") {
        let pair = wanted.as_array().map(Vec::as_slice).unwrap_or_default();
        if !had.iter().any(|found| found.iter().eq(pair)) {
            faults.push(format!("findings: {wanted} is missing; there are {had:?}"));
        }
    }
    for unwanted in list(expect, "noFindings").iter().filter_map(Value::as_str) {
        let (rule, severity) = unwrap_severity(unwanted);
        let is_it = |found: &&[&str; 2]| found[0] == rule && severity.is_none_or(|s| s == found[1]);
        if let Some(found) = had.iter().find(is_it) {
            faults.push(format!("findings: {found:?} must not be there"));
        }
    }
}

fn unwrap_severity(finding: &str) -> (&str, Option<&str>) {
    match finding.split_once(' ') {
        Some((rule, severity)) => (rule, Some(severity)),
        None => (finding, None),
    }
}

/// Whether every key that `wanted` names has the same value in `row`.
fn agrees(wanted: &Value, row: &Value) -> bool {
    object(wanted).iter().all(|(key, value)| row.get(key) == Some(value))
}

fn is_near(wanted: &Value, row: &Value) -> bool {
    let keys = ["site", "protocol", "path", "host", "at"];
    keys.iter().all(|key| wanted.get(key).is_none_or(|value| row.get(key) == Some(value)))
}

fn hosts(certificate: &Value) -> Vec<&str> {
    list(certificate, "names").iter().map(|name| text(name, "host")).collect()
}

fn sorted(value: &Value) -> Vec<String> {
    let mut texts: Vec<_> = value.as_array().into_iter().flatten().map(Value::to_string).collect();
    texts.sort();
    texts
}

fn part<'a>(value: &'a Value, key: &str) -> &'a Value {
    value.get(key).unwrap_or(&Value::Null)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    part(value, key).as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    part(value, key).as_array().map(Vec::as_slice).unwrap_or_default()
}

fn object(value: &Value) -> &Map<String, Value> {
    static EMPTY: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    value.as_object().unwrap_or(&EMPTY)
}
