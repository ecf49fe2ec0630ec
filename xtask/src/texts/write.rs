//! The texts as a document, as data for the page and as sources for the engine.

use super::family::{Explained, Family};
use super::glossary::Term;
use super::head::{HEADINGS, Text};
use cas_plan::design::Severity;
use cas_plan::facts;
use cas_plan::rules::disagreements::{self, Disagreement};
use cas_plan::rules::{self, Rule};
use cas_plan::terms::{Choice, Version};
use serde::Serialize;
use std::fmt::Write;

/// Every rule as Markdown, family by family.
pub(super) fn document(families: &[Family]) -> String {
    let count: usize = families.iter().map(|family| family.rules.len()).sum();
    let mut text = format!(
        "# Rules\n\n\
         The {count} rules of rule set {}. This document is made from the comments at the heads of \
         the files under `engine/src/rules` by `cargo xtask texts`; edit those. Where sources or \
         practice disagree, the rule says so: {} times in all, D-1 and so on.\n",
        facts::RULES,
        disagreements::ALL.len()
    );
    for family in families {
        let _ = write!(text, "\n## {}\n", family.title);
        for explained in &family.rules {
            add_rule(&mut text, explained);
        }
    }
    text
}

fn add_rule(document: &mut String, Explained { rule, text }: &Explained) {
    let _ = write!(document, "\n### {} · {}\n\n", rule.id, rule.title);
    let _ = writeln!(document, "{} · {}", versions(rule), severities(rule));
    for (heading, paragraphs) in HEADINGS.iter().zip(text.parts()) {
        let _ = write!(document, "\n**{heading}**\n\n{}\n", paragraphs.join("\n\n"));
    }
    for disagreement in disagreements::of(rule.id) {
        let _ = write!(document, "\n{}", differing(disagreement));
    }
}

fn differing(one: &Disagreement) -> String {
    let view = |view: &disagreements::View| format!("- {} ({})\n", view.says, view.source);
    format!(
        "**Where opinions differ: {} · {}**\n\n{}{}\n{} The plan takes: {}\n",
        one.id,
        one.title,
        view(&one.one),
        view(&one.other),
        one.question,
        one.default
    )
}

fn versions(rule: &Rule) -> String {
    if rule.versions == rules::ALL {
        return "Every version".to_owned();
    }
    let keys: Vec<&str> = rule.versions.iter().map(|version| version.key()).collect();
    format!("Exchange {}", keys.join(", "))
}

fn severities(rule: &Rule) -> String {
    let words: Vec<&str> = rule.severities.iter().map(|severity| word(*severity)).collect();
    if words.is_empty() { "a reason, never a finding".to_owned() } else { words.join(" or ") }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

/// A rule as the page reads it.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    versions: &'a [Version],
    severities: &'a [Severity],
    #[serde(flatten)]
    text: &'a Text,
    /// Identifiers of the disagreements in which it has a part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disagreements: Vec<&'a str>,
}

/// A disagreement as the page reads it.
#[derive(Serialize)]
struct Differing {
    id: &'static str,
    title: &'static str,
    views: [Side; 2],
    question: &'static str,
    default: &'static str,
}

#[derive(Serialize)]
struct Side {
    says: &'static str,
    source: &'static str,
}

impl From<&'static Disagreement> for Differing {
    fn from(one: &'static Disagreement) -> Self {
        let views =
            [&one.one, &one.other].map(|view| Side { says: view.says, source: view.source });
        let Disagreement { id, title, question, default, .. } = *one;
        Self { id, title, views, question, default }
    }
}

/// Rules, disagreements and glossary as JSON, one of them on each line, so that changes can be
/// read.
pub(super) fn data(families: &[Family], terms: &[Term]) -> Result<String, String> {
    let mut written = Vec::new();
    for family in families {
        let entries = family.rules.iter().map(|Explained { rule, text }| Entry {
            id: rule.id,
            title: rule.title,
            versions: rule.versions,
            severities: rule.severities,
            text,
            disagreements: disagreements::of(rule.id).map(|one| one.id).collect(),
        });
        let title = json(&family.title)?;
        written.push(format!("{{\"title\":{title},\"rules\":[\n{}\n]}}", lines(entries)?));
    }
    let stamp = json(&facts::RULES)?;
    let families = written.join(",\n");
    let differing = lines(disagreements::ALL.iter().map(Differing::from))?;
    let glossary = lines(terms.iter())?;
    Ok(format!(
        "{{\"rules\":{stamp},\"families\":[\n{families}\n],\
         \"disagreements\":[\n{differing}\n],\"glossary\":[\n{glossary}\n]}}\n"
    ))
}

/// Where each rule comes from: a line a rule, its identifier and its source.
pub(super) fn sources(families: &[Family]) -> String {
    let rules = families.iter().flat_map(|family| &family.rules);
    rules.fold(String::new(), |mut all, one| {
        let _ = writeln!(all, "{}\t{}", one.rule.id, one.text.source.join(" "));
        all
    })
}

fn lines<T: Serialize>(entries: impl Iterator<Item = T>) -> Result<String, String> {
    let lines: Vec<String> = entries.map(|entry| json(&entry)).collect::<Result<_, _>>()?;
    Ok(lines.join(",\n"))
}

fn json<T: Serialize>(value: &T) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn families() -> Vec<Family> {
        let rule = rules::all().find(|rule| rule.id == "CAS-07").unwrap();
        let one = |text: &str| vec![text.to_owned()];
        let text = Text { looks: one("a"), why: one("b"), to_do: one("\"c\""), source: one("d") };
        vec![Family { title: "CAS arrays".into(), rules: vec![Explained { rule, text }] }]
    }

    #[test]
    fn a_rule_says_for_what_it_speaks_and_how_loudly() {
        let text = document(&families());
        assert!(text.contains("## CAS arrays\n\n### CAS-07 · The array has a name of its own\n"));
        assert!(text.contains("\nExchange 2010 · error or warning\n"), "{text}");
        assert!(text.contains("\n**What to do**\n\n\"c\"\n"), "{text}");
        assert!(text.contains("\n**Where opinions differ: D-15 · The array called like"), "{text}");
    }

    #[test]
    fn the_page_gets_the_same_as_data() {
        let terms = [Term { term: "Edge".into(), text: vec!["A device.".into()] }];
        let text = data(&families(), &terms).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        let rule = read.pointer("/families/0/rules/0").unwrap();
        assert_eq!(rule.pointer("/id").unwrap(), "CAS-07");
        assert_eq!(rule.pointer("/severities").unwrap(), &serde_json::json!(["error", "warning"]));
        assert_eq!(rule.pointer("/versions").unwrap(), &serde_json::json!(["2010"]));
        assert_eq!(rule.pointer("/do/0").unwrap(), "\"c\"");
        assert_eq!(rule.pointer("/disagreements").unwrap(), &serde_json::json!(["D-15"]));
        let differing = read.pointer("/disagreements/14").unwrap();
        assert_eq!(differing.pointer("/id").unwrap(), "D-15");
        assert!(differing.pointer("/views/1/source").unwrap().as_str().unwrap().contains("Day"));
        assert_eq!(read.pointer("/glossary/0/term").unwrap(), "Edge");
    }
}
