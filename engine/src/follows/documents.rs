//! The documents that can be saved, and the one that goes to paper.

use crate::design::Design;
use crate::documents::{Document, FORMATS, File, paper as printed, visible, words};
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// A document that can be saved.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Offer {
    /// What the command line calls it.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// Who works with it.
    pub team: String,
}

/// Every document, those of one team together.
pub fn offers() -> Vec<Offer> {
    let mut documents: Vec<&Document> = FORMATS.iter().collect();
    documents.sort_by_key(|document| document.team);
    let offer = |one: &Document| Offer {
        name: one.name.to_owned(),
        title: one.title.to_owned(),
        team: words::team(one.team).to_owned(),
    };
    documents.into_iter().map(offer).collect()
}

/// The files of a document by its name; none where there is no such document, or where the plan
/// has nothing for it.
pub fn files(plan: &Plan, design: &Design, name: &str) -> Vec<File> {
    let document = FORMATS.iter().find(|document| document.name == name);
    document.map(|document| document.files(plan, design)).unwrap_or_default()
}

/// The design as the JSON of a file.
pub fn design_file(design: &Design) -> String {
    serde_json::to_string_pretty(design).map(|text| text + "\n").unwrap_or_default()
}

/// Every part of the paper: the word that chooses it, and its heading.
pub fn parts() -> Vec<(String, String)> {
    let parts = printed::Part::ALL.iter();
    parts.map(|part| (part.word().to_owned(), part.title().to_owned())).collect()
}

/// The document that goes to paper, as HTML that lets nothing out that was typed; `words` choose
/// parts of it, with commas between them. Without a word it is whole.
pub fn paper(plan: &Plan, design: &Design, words: &str) -> String {
    visible(printed::html(plan, design, &printed::Part::of_words(words)))
}
