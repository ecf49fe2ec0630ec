//! What rules and words mean: a file of its own, read when it is first asked for.

use crate::browser::files;
use crate::page::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use std::sync::Arc;

/// The texts of `rules.json`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Texts {
    /// The rules, family by family.
    pub families: Vec<Family>,
    /// The words, in the order of the alphabet.
    pub glossary: Vec<Term>,
}

/// Rules about one thing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Family {
    /// What they are about.
    pub title: String,
    /// The rules.
    pub rules: Vec<Rule>,
}

/// A rule as it is explained.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Rule {
    pub id: String,
    pub title: String,
    pub versions: Vec<String>,
    pub severities: Vec<String>,
    pub looks: Vec<String>,
    pub why: Vec<String>,
    #[serde(rename = "do")]
    pub to_do: Vec<String>,
    pub source: Vec<String>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Term {
    pub term: String,
    pub text: Vec<String>,
}

const FILE: &str = "rules.json";

/// The texts, once they are here; asks for them at the first call.
pub fn texts(page: Page) -> Option<Result<Arc<Texts>, String>> {
    let known = page.texts.get();
    if known.is_none() && !page.texts_asked.get_value() {
        page.texts_asked.set_value(true);
        spawn_local(async move {
            let read = files::fetch(FILE).await.and_then(|text| {
                serde_json::from_str(&text)
                    .map(Arc::new)
                    .map_err(|error| format!("{FILE} cannot be read: {error}"))
            });
            page.texts.set(Some(read));
        });
    }
    known
}
