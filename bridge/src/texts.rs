//! What rules and words mean: the texts of rules.json, which the page hands over when they are
//! first asked for.

use cas_plan::documents::tree::{Node, el, of_class};
use serde::Deserialize;

/// The texts of `rules.json`.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Texts {
    /// The rules, family by family.
    pub(crate) families: Vec<Family>,
    /// Where sources or practice disagree.
    #[serde(default)]
    pub(crate) disagreements: Vec<Disagreement>,
    /// The words, in the order of the alphabet.
    pub(crate) glossary: Vec<Term>,
}

/// Rules about one thing.
#[derive(Debug, Deserialize)]
pub(crate) struct Family {
    /// What they are about.
    pub(crate) title: String,
    /// The rules.
    pub(crate) rules: Vec<Rule>,
}

/// A rule as it is explained.
#[derive(Debug, Deserialize)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) versions: Vec<String>,
    pub(crate) severities: Vec<String>,
    pub(crate) looks: Vec<String>,
    pub(crate) why: Vec<String>,
    #[serde(rename = "do")]
    pub(crate) to_do: Vec<String>,
    pub(crate) source: Vec<String>,
    /// The identifiers of the disagreements that it is about.
    #[serde(default)]
    pub(crate) disagreements: Vec<String>,
}

/// A question on which sources or practice disagree.
#[derive(Debug, Deserialize)]
pub(crate) struct Disagreement {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) views: Vec<View>,
    pub(crate) question: String,
    pub(crate) default: String,
}

/// What one side says.
#[derive(Debug, Deserialize)]
pub(crate) struct View {
    pub(crate) says: String,
    pub(crate) source: String,
}

/// A word and what it means.
#[derive(Debug, Deserialize)]
pub(crate) struct Term {
    pub(crate) term: String,
    pub(crate) text: Vec<String>,
}

/// A field that searches what is listed below it; the page acts on it.
pub(crate) fn search_field(label: &str, text: &str) -> Node {
    let input = el("input")
        .with("id", "search")
        .with("type", "search")
        .with("autocomplete", "off")
        .with("value", text);
    of_class("div", "field").add(el("label").with("for", "search").text(label)).add(input)
}

pub(crate) fn link(address: &str, words: &str) -> Node {
    el("a").with("href", address).text(words)
}
