//! A step between the list of steps and what follows.

use super::progress::progress;
use crate::browser::focus;
use crate::document::Document;
use crate::parts::{live, memo};
use crate::results::{WhatFollows, counts};
use crate::steps::{self, Route, Step};
use leptos::prelude::*;

/// The three columns; on a narrow screen one, with a bar that opens the results over the page.
pub fn step(document: Document, route: RwSignal<Route>) -> AnyView {
    let open = RwSignal::new(false);
    let counted = memo(move || document.design().with(|design| counts(design)));
    let close = move || {
        open.set(false);
        focus::now("open-results");
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if open.get_untracked() && event.key() == "Escape" {
            close();
        }
    };
    let show = move |_| {
        open.set(true);
        focus::later("results-close");
    };
    let question = live(move || match route.get() {
        Route::Start => ().into_any(),
        Route::Step(step, answer) => steps::question(document, step, answer),
    });
    let links = Step::ALL.map(|step| link(document, route, step));
    view! {
        <div class="frame">
            <nav class="steps" aria-label="Steps" inert=open>
                <ol>{links.into_iter().collect_view()}</ol>
            </nav>
            <main id="main" inert=open>{question}</main>
            <aside id="results" aria-label="What follows" class:open=open on:keydown=escape>
                <button
                    type="button"
                    class="close-results"
                    id="results-close"
                    on:click=move |_| close()
                >
                    "Back to the question"
                </button>
                <WhatFollows/>
            </aside>
            <div class="results-bar" inert=open>
                <button type="button" id="open-results" on:click=show>
                    "What follows: " {counted}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn link(document: Document, route: RwSignal<Route>, step: Step) -> AnyView {
    let current = memo(move || match route.get() {
        Route::Step(open, _) => (open == step).then_some("step"),
        Route::Start => None,
    });
    let state = memo(move || progress(document, step));
    let (words, bad) = (memo(move || state.get().0), memo(move || state.get().1));
    view! {
        <li>
            <a href=step.href() aria-current=current>
                <span class="number">{step.number()}</span>
                <span>{step.title()}</span>
                <span class="state" class:bad=bad>{words}</span>
            </a>
        </li>
    }
    .into_any()
}
