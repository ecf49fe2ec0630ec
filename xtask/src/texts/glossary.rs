//! The glossary: a title and an introduction, then a heading for each term with its definition.

use super::head::paragraphs;
use serde::Serialize;

/// A word and what it means.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Term {
    pub(super) term: String,
    pub(super) text: Vec<String>,
}

/// The terms of the glossary, which have to be in alphabetical order, or what is wrong with it.
pub(super) fn read(source: &str) -> Result<Vec<Term>, String> {
    let mut terms: Vec<Term> = Vec::new();
    for paragraph in paragraphs(source) {
        match (paragraph.strip_prefix("## "), terms.last_mut()) {
            (Some(term), _) => terms.push(Term { term: term.to_owned(), text: Vec::new() }),
            (None, Some(term)) => term.text.push(paragraph),
            (None, None) => {}
        }
    }
    if let Some(term) = terms.iter().find(|term| term.text.is_empty()) {
        return Err(format!("\"{}\" has no definition", term.term));
    }
    let key = |term: &Term| term.term.to_ascii_lowercase();
    let pairs = terms.iter().zip(terms.iter().skip(1));
    if let Some((one, other)) = pairs.into_iter().find(|(one, other)| key(one) >= key(other)) {
        return Err(format!("\"{}\" stands after \"{}\"", other.term, one.term));
    }
    Ok(terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_headings_and_the_introduction_is_none() {
        let terms = read("# Glossary\n\nWords.\n\n## Edge\n\nA device.\n\nMore.\n").unwrap();
        assert_eq!(
            terms,
            [Term { term: "Edge".into(), text: vec!["A device.".into(), "More.".into()] }]
        );
    }

    #[test]
    fn a_term_without_a_definition_or_out_of_order_is_named() {
        assert!(read("## Edge\n\n## SAN\n\nNames.\n").unwrap_err().contains("\"Edge\""));
        assert!(read("## SAN\n\nNames.\n## edge\n\nA device.\n").unwrap_err().contains("\"edge\""));
        assert!(read("## SAN\n\nNames.\n## SAN\n\nTwice.\n").is_err());
    }
}
