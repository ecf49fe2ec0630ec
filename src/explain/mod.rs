//! What lies over the page on demand: a rule, all rules, the glossary, the keys, the share link.

mod keys;
mod rules;
mod share;
mod texts;
mod words;

pub use keys::press;
pub use texts::Texts;

use crate::page::Page;
use crate::view::{Node, On, button, el, of_class};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What is explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A rule, by its identifier.
    Rule(String),
    /// Every rule that holds a text.
    Rules,
    /// The glossary, at a term.
    Words(String),
    /// The keys.
    Keys,
    /// The plan as a link, or why there is none.
    Share(Result<String, String>),
}

impl Explained {
    /// What an address such as `/rules/CAS-10` or `/words/SCP` explains.
    pub fn of_address(fragment: &str) -> Option<Self> {
        let path = fragment.strip_prefix('/')?;
        let (kind, about) = path.split_once('/').unwrap_or((path, ""));
        match kind {
            "rules" if about.is_empty() => Some(Self::Rules),
            "rules" => Some(Self::Rule(about.to_owned())),
            "words" => Some(Self::Words(about.replace("%20", " "))),
            "keys" => Some(Self::Keys),
            _ => None,
        }
    }
}

/// The explanation that is open.
pub fn explained(page: Page) -> Node {
    let Some(what) = page.explained.get() else { return el("div") };
    let (title, body) = match what {
        Explained::Rule(id) => rules::one(page, &id),
        Explained::Rules => rules::all(page),
        Explained::Words(term) => words::glossary(page, &term),
        Explained::Keys => keys::keys(page),
        Explained::Share(link) => share::link(page, link),
    };
    let close = move || page.explained.set(None);
    let head = of_class("div", "explained-head")
        .add(el("h2").with("id", "explained-title").with("tabindex", "-1").text(title))
        .add(button("Close", close));
    of_class("div", "explained")
        .on("click", move |event| {
            follow(page, event);
        })
        .add(head)
        .add(body)
}

/// A link to an explanation opens it over the page and leaves the address alone. Whether it was
/// one.
pub fn follow(page: Page, event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
    let address = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    let Some(what) = Explained::of_address(address.trim_start_matches('#')) else { return false };
    event.prevent_default();
    page.explained.set(Some(what));
    true
}
