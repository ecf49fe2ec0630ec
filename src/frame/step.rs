//! A step between the list of steps and what follows.

use super::progress::progress;
use crate::browser::focus;
use crate::page::Page;
use crate::results::what_follows;
use crate::steps::{self, Route, Step};
use crate::view::{Node, On, button, el, link, of_class};
use wasm_bindgen::JsCast;

/// The list of steps, and what helps with all of them.
pub fn list(page: Page) -> Node {
    let on = page.presenting.get();
    let present = button("Present", move || page.presenting.set(!on))
        .with("class", "link")
        .with("aria-pressed", if on { "true" } else { "false" })
        .with("title", "Larger text and nothing around it, for a projector");
    let help = of_class("p", "help")
        .add(present)
        .add(link("#/words/", "Glossary"))
        .add(link("#/rules", "Rules"))
        .add(link("#/keys", "Keys"));
    el("div").add(el("ol").all(Step::ALL.into_iter().map(|step| entry(page, step)))).add(help)
}

fn entry(page: Page, step: Step) -> Node {
    let open = matches!(page.route.get(), Route::Step(open, _) if open == step);
    let (words, bad) = progress(page, step);
    let way = el("a")
        .with("href", step.href())
        .maybe("aria-current", open.then_some("step"))
        .add(of_class("span", "number").text(step.number().to_string()))
        .add(el("span").text(step.title()))
        .add(of_class("span", if bad { "state bad" } else { "state" }).text(words));
    el("li").add(way)
}

/// The question of the open step.
pub fn question(page: Page) -> Node {
    match page.route.get() {
        Route::Start => el("div"),
        Route::Step(step, _) => steps::question(page, step),
    }
}

/// What follows, with the way back to the question where it lies over it.
pub fn results(page: Page) -> Node {
    let close = move || {
        page.results_open.set(false);
        focus::later("open-results");
    };
    let escape = move |event: &web_sys::Event| {
        let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key);
        if page.results_open.get_untracked() && key.as_deref() == Some("Escape") {
            close();
        }
    };
    let back = button("Back to the question", close)
        .with("class", "close-results")
        .with("id", "results-close");
    el("div").on("keydown", escape).add(back).add(what_follows(page))
}

/// The bar that opens the results on a narrow screen.
pub fn bar(page: Page) -> Node {
    let counts = page.document.follows().with(|follows| follows.counts.clone());
    let open = move || {
        page.results_open.set(true);
        focus::later("results-close");
    };
    button(format!("What follows: {counts}"), open).with("id", "open-results")
}
