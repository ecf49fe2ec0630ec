//! The engine as the page loads it: every question and every answer is a text.

mod rules;
mod texts;
mod words;

use cas_plan::plan::Plan;
use cas_plan::workbench::{Turn, Workbench};
use serde::Serialize;
use std::cell::RefCell;
use texts::Texts;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static BENCH: RefCell<Workbench> = RefCell::default();
    static TEXTS: RefCell<Texts> = RefCell::default();
}

fn main() {}

/// Takes the plan as the page writes it and says what follows. The first line of `turn` is `anew`,
/// `edit` or `more`; then the keys of its file that are no keys of a plan, one a line.
#[wasm_bindgen]
pub fn follow(plan: &str, turn: &str) -> String {
    let Ok(mut plan) = Plan::kept(plan) else { return String::new() };
    let mut lines = turn.lines();
    let turn = match lines.next() {
        Some("edit") => Turn::Edit,
        Some("more") => Turn::More,
        _ => Turn::Anew,
    };
    plan.unknown_keys = lines.map(str::to_owned).collect();
    BENCH.with_borrow_mut(|bench| json(&bench.follow(plan, turn)))
}

/// Everything else, by a word and an argument: `names`, `read` (the text of a file), `parts`,
/// `sheets`, `sheet` (`certificates/25`), `copy` (`tsv:dns-inside`), `picture` (a site, or nothing for all), `paper` (`exchange,pki`, or
/// nothing for all of it), `design`, `answers` (a site's place, or nothing), `pasted` (a text with
/// sites), `offers`, `files` (a document).
#[wasm_bindgen]
pub fn ask(what: &str, about: &str) -> String {
    BENCH.with_borrow(|bench| match what {
        "names" => json(&bench.names()),
        "read" => json(&Workbench::read(about)),
        "parts" => json(&Workbench::parts()),
        "sheets" => json(&Workbench::sheets()),
        "sheet" => {
            let (id, first) = about.split_once('/').unwrap_or((about, ""));
            json(&bench.sheet(id, first.parse().unwrap_or_default()))
        }
        "copy" => {
            let (how, what) = about.split_once(':').unwrap_or_default();
            bench.copied(what, how).unwrap_or_default()
        }
        "picture" => json(&bench.picture(about)),
        "paper" => json(&bench.paper(about)),
        "design" => bench.design(),
        "answers" => json(&bench.answers(about.parse().ok())),
        "pasted" => json(&bench.pasted(about)),
        "offers" => json(&Workbench::offers()),
        "files" => json(&bench.files(about)),
        _ => String::new(),
    })
}

/// Takes the texts of rules.json; whether they could be read.
#[wasm_bindgen]
pub fn learn(texts: &str, _: &str) -> String {
    let read = serde_json::from_str(texts);
    let known = read.is_ok();
    TEXTS.set(read.unwrap_or_default());
    known.to_string()
}

/// What a rule (`rules/CAS-10`), all rules (`rules`) or a word (`words/SCP`) is, as a heading and
/// a tree; `wanted` is what is searched for.
#[wasm_bindgen]
pub fn explain(about: &str, wanted: &str) -> String {
    TEXTS.with_borrow(|texts| {
        json(&match about.split_once('/').unwrap_or((about, "")) {
            ("words", word) => words::glossary(texts, word, wanted),
            (_, "") => rules::all(texts, wanted),
            (_, rule) => rules::one(texts, rule),
        })
    })
}

fn json(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}
