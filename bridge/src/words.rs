//! The glossary.

use super::texts::{Term, Texts, link, search_field};
use cas_plan::documents::tree::{Node, el, of_class};

/// The word that was asked for, or those that hold what is searched for.
pub(crate) fn glossary(texts: &Texts, asked: &str, wanted: &str) -> (String, Node) {
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
        [el("dt").text(&term.term), el("dd").all(text)]
    });
    let list = of_class("dl", "glossary").all(terms);
    let body = if asked.is_empty() {
        el("div").add(search_field("Words with", wanted)).add(list)
    } else {
        el("div").add(list).add(el("p").add(link("#/words/", "The whole glossary")))
    };
    ("Glossary".to_owned(), body)
}
