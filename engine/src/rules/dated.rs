//! What is true for a time says for which: no text leans on the day on which it is read.

use super::satisfied::plans;
use crate::design::{Given, Scene};

/// Words that mean the day of the reader. IN-04 is about exactly that day.
const UNDATED: &[&str] = &[
    "today",
    "nowadays",
    "currently",
    "at present",
    "for a time",
    "these days",
    "recently",
    "now",
];

/// What stands around `now` where it means no day.
const NO_DAY: &[&str] = &["now and then", "from now on", "until now"];

fn undated(text: &str) -> Option<&'static str> {
    let mut text = text.to_lowercase();
    for phrase in NO_DAY {
        text = text.replace(phrase, "");
    }
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let joined = format!(" {} ", words.join(" "));
    UNDATED.iter().find(|word| joined.contains(&format!(" {word} "))).copied()
}

#[test]
fn the_texts_of_rules_have_their_days() {
    let texts = include_str!("../../../assets/rules.json");
    let rules: serde_json::Value = serde_json::from_str(texts).unwrap();
    let mut faults = Vec::new();
    let mut seen = 0;
    for rule in rules["families"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["rules"].as_array().unwrap())
    {
        seen += 1;
        let word = undated(&rule.to_string());
        faults
            .extend(word.filter(|_| rule["id"] != "IN-04").map(|word| (rule["id"].clone(), word)));
    }
    assert!(seen > 150, "{seen}");
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn what_is_said_about_a_plan_has_its_days() {
    for plan in plans() {
        for date in [None, Some("2024-06-01"), Some("2026-11-25"), Some("2029-06-01")] {
            let mut plan = plan.clone();
            plan.date = date.map(str::to_owned);
            for found in super::check(&Scene::of(Given::whole(&plan), None)) {
                let text = format!("{} {}", found.message, found.fix);
                assert_eq!(undated(&text), None, "{}: {text}", found.rule);
            }
        }
    }
}

#[test]
fn a_word_without_a_day_is_seen() {
    assert_eq!(undated("It is an error now."), Some("now"));
    assert_eq!(undated("Breaks Outlook now and then, nowhere else."), None);
    assert_eq!(undated("Sold for a time."), Some("for a time"));
}
