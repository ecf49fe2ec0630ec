//! The glossary.

use super::rules::search_field;
use super::texts::{Term, texts};
use crate::page::Page;
use crate::view::{Node, el, link, of_class};
use leptos::prelude::*;

/// The words that hold what is searched for, or the one that was asked for.
pub fn glossary(page: Page, asked: &str) -> (String, Node) {
    let body = match texts(page) {
        None => of_class("p", "soft").text("Reading the glossary …"),
        Some(Err(problem)) => el("p").text(problem),
        Some(Ok(texts)) => {
            let wanted = if asked.is_empty() { page.search.get() } else { String::new() };
            let words = wanted.trim().to_ascii_lowercase();
            let matches = |term: &&Term| {
                let has = |text: &String| text.to_ascii_lowercase().contains(&words);
                if asked.is_empty() {
                    has(&term.term) || term.text.iter().any(has)
                } else {
                    term.term.eq_ignore_ascii_case(asked)
                }
            };
            let terms = texts.glossary.iter().filter(matches).flat_map(|term| {
                let text = term.text.iter().map(|text| el("p").text(text));
                [el("dt").text(term.term.clone()), el("dd").all(text)]
            });
            let list = of_class("dl", "glossary").all(terms);
            let way = el("p").add(link("#/words/", "The whole glossary"));
            if asked.is_empty() {
                el("div").add(search_field(page, "Words with", wanted)).add(list)
            } else {
                el("div").add(list).add(way)
            }
        }
    };
    ("Glossary".to_owned(), body)
}
