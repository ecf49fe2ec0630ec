//! A rule in full; every rule, searched.

use super::texts::{Rule, Texts, texts};
use crate::page::Page;
use crate::view::{Node, On, el, link, of_class, value_of};
use leptos::prelude::*;
use std::sync::Arc;

/// A rule: what it looks at, why it matters, what to do, and who says so.
pub fn one(page: Page, id: &str) -> (String, Node) {
    let (title, body) = match texts(page) {
        None => (id.to_owned(), loading()),
        Some(Err(problem)) => (id.to_owned(), el("p").text(problem)),
        Some(Ok(texts)) => match find(&texts, id) {
            Some(rule) => (format!("{} · {}", rule.id, rule.title), in_full(rule)),
            None => (id.to_owned(), el("p").text("There is no such rule.")),
        },
    };
    let all = el("p").add(link("#/rules", "All rules"));
    (title, el("div").add(body).add(all))
}

/// Every rule that holds what is searched for.
pub fn all(page: Page) -> (String, Node) {
    let body = match texts(page) {
        None => loading(),
        Some(Err(problem)) => el("p").text(problem),
        Some(Ok(texts)) => searched(page, &texts),
    };
    ("Rules".to_owned(), body)
}

fn loading() -> Node {
    of_class("p", "soft").text("Reading the rules …")
}

fn find<'a>(texts: &'a Arc<Texts>, id: &str) -> Option<&'a Rule> {
    texts.families.iter().flat_map(|family| &family.rules).find(|rule| rule.id == id)
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

fn searched(page: Page, texts: &Texts) -> Node {
    let wanted = page.search.get();
    let words = wanted.to_ascii_lowercase();
    let matches = |rule: &&Rule| {
        let has = |text: &String| text.to_ascii_lowercase().contains(words.trim());
        has(&rule.id)
            || has(&rule.title)
            || [&rule.looks, &rule.why, &rule.to_do].into_iter().flatten().any(has)
    };
    let entry = |rule: &Rule| {
        el("li").add(link(format!("#/rules/{}", rule.id), format!("{} · {}", rule.id, rule.title)))
    };
    let families = texts.families.iter().filter_map(|family| {
        let rules: Vec<_> = family.rules.iter().filter(matches).map(entry).collect();
        (!rules.is_empty()).then(|| {
            el("section").add(el("h3").text(family.title.clone())).add(el("ul").all(rules))
        })
    });
    let families: Vec<_> = families.collect();
    let none = families.is_empty().then(|| el("p").text("No rule holds these words."));
    el("div").add(search_field(page, "Rules with", wanted)).all(none).all(families)
}

/// A field that searches what is listed below it.
pub fn search_field(page: Page, label: &str, text: String) -> Node {
    let input = el("input")
        .with("id", "search")
        .with("type", "search")
        .with("autocomplete", "off")
        .with("value", text)
        .on("input", move |event| page.search.set(value_of(event)));
    of_class("div", "field").add(el("label").with("for", "search").text(label)).add(input)
}
