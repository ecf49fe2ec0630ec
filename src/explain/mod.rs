//! What lies over the page on demand: a rule, all rules, the glossary, the keys, the share link.
//! Rules and words are explained by the engine.

mod keys;
mod share;

pub use keys::press;

use crate::browser::{engine, files};
use crate::page::Page;
use crate::results::shown;
use crate::signals::spawn_local;
use crate::view::{Node, On, button, clicked, el, of_class, value_of};
use cas_plan::documents::tree::Node as Tree;
use web_sys::Event;

/// What is explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A rule, all rules or a word, as the engine knows them: `rules/CAS-10`, `words/SCP`.
    Text(String),
    /// The keys.
    Keys,
    /// The plan as a link, or why there is none.
    Share(Result<String, String>),
}

impl Explained {
    /// What an address such as `/rules/CAS-10` or `/words/SCP` explains.
    pub fn of_address(fragment: &str) -> Option<Self> {
        let path = fragment.strip_prefix('/')?;
        match path.split('/').next() {
            Some("rules" | "words") => Some(Self::Text(path.replace("%20", " "))),
            Some("keys") => Some(Self::Keys),
            _ => None,
        }
    }
}

/// The explanation that is open.
pub fn explained(page: Page) -> Node {
    let Some(what) = page.explained.get() else { return el("div") };
    let (title, body) = match what {
        Explained::Text(about) => of_the_engine(page, &about),
        Explained::Keys => keys::keys(page),
        Explained::Share(link) => share::link(page, link),
    };
    let close = move || page.explained.set(None);
    let head = of_class("div", "explained-head")
        .add(el("h2").with("id", "explained-title").with("tabindex", "-1").text(title))
        .add(button("Close", close));
    of_class("div", "explained").add(head).add(body)
}

/// A link to an explanation opens it over the page and leaves the address alone.
pub fn follow(page: Page, event: &Event) {
    let address = clicked(event, "href").unwrap_or_default();
    if let Some(what) = address.strip_prefix('#').and_then(Explained::of_address) {
        event.prevent_default();
        page.explained.set(Some(what));
    }
}

/// The file of the texts, which is read when one is first asked for.
const TEXTS: &str = "rules.json";

fn of_the_engine(page: Page, about: &str) -> (String, Node) {
    let said = |words: String| (String::new(), of_class("p", "soft").text(words));
    match page.texts.get() {
        None => {
            // The address may ask for it before the engine is there.
            if page.document.is_ready() {
                learn(page);
            }
            said("Reading what rules and words mean …".to_owned())
        }
        Some(Err(problem)) => said(problem),
        Some(Ok(())) => {
            let text = engine::call("explain", about, &page.search.get()).unwrap_or_default();
            let (title, body): (String, Tree) = serde_json::from_str(&text).unwrap_or_default();
            let search = move |event: &Event| page.search.set(value_of(event));
            (title, el("div").on("input", search).add(shown(body)))
        }
    }
}

/// Hands the texts to the engine, once.
fn learn(page: Page) {
    if page.texts_asked.get_untracked() {
        return;
    }
    page.texts_asked.set(true);
    spawn_local(async move {
        let learnt = files::fetch(TEXTS).await.and_then(|text| {
            let known = engine::call("learn", &text, "").as_deref() == Some("true");
            known.then_some(()).ok_or_else(|| format!("{TEXTS} cannot be read here."))
        });
        page.texts.set(Some(learnt));
    });
}
