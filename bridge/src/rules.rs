//! A rule in full; every rule, searched.

use super::texts::{Disagreement, Rule, Texts, View, link, search_field};
use cas_plan::documents::tree::{Node, el, of_class};

/// A rule: what it looks at, why it matters, what to do, and who says so.
pub(crate) fn one(texts: &Texts, id: &str) -> (String, Node) {
    let mut rules = texts.families.iter().flat_map(|family| &family.rules);
    let (title, body) = match rules.find(|rule| rule.id == id) {
        Some(rule) => {
            let about = |one: &&Disagreement| rule.disagreements.contains(&one.id);
            let disagreements = texts.disagreements.iter().filter(about).map(disagreement);
            (format!("{} · {}", rule.id, rule.title), in_full(rule).all(disagreements))
        }
        None => (id.to_owned(), el("p").text("There is no such rule.")),
    };
    (title, el("div").add(body).add(el("p").add(link("#/rules", "All rules"))))
}

fn in_full(rule: &Rule) -> Node {
    let versions = match rule.versions.len() {
        5 => "Every version".to_owned(),
        _ => format!("Exchange {}", rule.versions.join(", ")),
    };
    let severity = match rule.severities.as_slice() {
        [] => "a reason, never a finding".to_owned(),
        some => some.join(" or "),
    };
    let part = |title: &str, paragraphs: &[String]| {
        let paragraphs = paragraphs.iter().map(|text| el("p").text(text));
        el("section").add(el("h3").text(title)).all(paragraphs)
    };
    of_class("div", "rule")
        .add(of_class("p", "soft").text(format!("{versions} · {severity}")))
        .add(part("What it looks at", &rule.looks))
        .add(part("Why it matters", &rule.why))
        .add(part("What to do", &rule.to_do))
        .add(part("Source", &rule.source))
}

/// Where people disagree, which question decides, and what is taken until it is answered.
fn disagreement(one: &Disagreement) -> Node {
    let view = |view: &View| el("li").text(format!("{} ({})", view.says, view.source));
    el("section")
        .add(el("h3").text(format!("Where people disagree: {}", one.title)))
        .add(el("ul").all(one.views.iter().map(view)))
        .add(el("p").text(format!("The question that decides: {}", one.question)))
        .add(el("p").text(format!("Taken here: {}", one.default)))
}

/// Every rule that holds what is searched for.
pub(crate) fn all(texts: &Texts, wanted: &str) -> (String, Node) {
    let words = wanted.trim().to_ascii_lowercase();
    let matches = |rule: &&Rule| {
        let has = |text: &String| text.to_ascii_lowercase().contains(&words);
        has(&rule.id)
            || has(&rule.title)
            || [&rule.looks, &rule.why, &rule.to_do].into_iter().flatten().any(has)
    };
    let entry = |rule: &Rule| {
        let address = format!("#/rules/{}", rule.id);
        el("li").add(link(&address, &format!("{} · {}", rule.id, rule.title)))
    };
    let families = texts.families.iter().filter_map(|family| {
        let rules: Vec<_> = family.rules.iter().filter(matches).map(entry).collect();
        (!rules.is_empty())
            .then(|| el("section").add(el("h3").text(&family.title)).add(el("ul").all(rules)))
    });
    let families: Vec<_> = families.collect();
    let none = families.is_empty().then(|| el("p").text("No rule holds these words."));
    let body = el("div").add(search_field("Rules with", wanted)).all(none).all(families);
    ("Rules".to_owned(), body)
}
