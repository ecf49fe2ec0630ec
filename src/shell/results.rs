//! What follows beside the question, or over it where there is no room.

use crate::browser::focus;
use crate::engine::Engine;
use crate::sheets::WhatFollows;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What follows and, on a narrow screen, the bar that opens it.
#[component]
pub fn Results(
    /// Whether it lies over the question, on a narrow screen.
    open: RwSignal<bool>,
) -> impl IntoView {
    let engine = Engine::here();
    let close = move || {
        open.set(false);
        focus::later("open-results");
    };
    let escape = move |event: KeyboardEvent| {
        if open.get_untracked() && event.key() == "Escape" {
            close();
        }
    };
    let show = move |_| {
        open.set(true);
        focus::later("results-close");
    };
    let counts = move || engine.follows().with(|follows| follows.counts.clone());
    view! {
        <aside
            id="results"
            aria-label="What follows"
            aria-busy=move || engine.is_late().get().then_some("true")
            data-open=move || open.get().then_some("")
            on:keydown=escape
        >
            <button type="button" class="close-results" id="results-close" on:click=move |_| close()>
                "Back to the question"
            </button>
            <WhatFollows/>
        </aside>
        <div id="results-bar" class="results-bar" inert=move || open.get()>
            <button type="button" id="open-results" on:click=show>
                "What follows: " {counts}
            </button>
        </div>
    }
}
