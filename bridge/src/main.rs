//! The engine as the page loads it: every question and every answer is a text.

use cas_plan::plan::Plan;
use cas_plan::workbench::{Turn, Workbench};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static BENCH: RefCell<Workbench> = RefCell::default();
}

fn main() {}

/// Takes the plan as the page writes it and says what follows; `turn` is `anew`, `edit` or `more`.
#[wasm_bindgen]
pub fn follow(plan: &str, turn: &str) -> String {
    let Ok(reading) = Plan::read_draft(plan) else { return String::new() };
    let turn = match turn {
        "edit" => Turn::Edit,
        "more" => Turn::More,
        _ => Turn::Anew,
    };
    BENCH.with_borrow_mut(|bench| json(&bench.follow(reading.plan, turn)))
}

/// Everything else, by a word and an argument: `sheets`, `sheet` (`certificates/25`),
/// `copy` (`tsv:dns-inside`), `paper` (`exchange,pki`, or nothing for all of it), `design`,
/// `answers` (a site's place, or nothing), `offers`, `files` (a document).
#[wasm_bindgen]
pub fn ask(what: &str, about: &str) -> String {
    BENCH.with_borrow(|bench| match what {
        "sheets" => json(&Workbench::sheets()),
        "sheet" => {
            let (id, first) = about.split_once('/').unwrap_or((about, ""));
            json(&bench.sheet(id, first.parse().unwrap_or_default()))
        }
        "copy" => {
            let (how, what) = about.split_once(':').unwrap_or_default();
            bench.copied(what, how).unwrap_or_default()
        }
        "paper" => json(&bench.paper(about)),
        "design" => bench.design(),
        "answers" => json(&bench.answers(about.parse().ok())),
        "offers" => json(&Workbench::offers()),
        "files" => json(&bench.files(about)),
        _ => String::new(),
    })
}

fn json(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}
