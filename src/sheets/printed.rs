//! The paper in the page, as long as something is printed.

use super::paper::{OnPaper, Paper};
use crate::browser::{print, root};
use crate::engine::Engine;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// The paper is made once the plan has been as it is for so long.
const PAUSE: Duration = Duration::from_millis(400);

/// Puts the plan as a document into the page whenever something is printed, by whichever way.
/// It has to stand in the body itself, beside all that is not printed.
#[component]
pub fn PrintedPaper() -> impl IntoView {
    keep_ready();
    hear();
    let up = Paper::here().up();
    let sheet = move || {
        up.get().map(|sheet| match sheet {
            OnPaper::Markup(markup) => view! { <div inner_html=markup></div> }.into_any(),
            OnPaper::Sentence(text) => {
                view! { <article class="paper"><p>{text}</p></article> }.into_any()
            }
        })
    };
    view! { <div class="printed">{sheet}</div> }
}

/// Makes the paper of a plan that is not too long a moment after each change.
fn keep_ready() {
    let (paper, engine) = (Paper::here(), Engine::here());
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(earlier) = earlier.flatten() {
            earlier.clear();
        }
        engine.seen().track();
        // Followed, because a part may be left off or put back.
        let parts = paper.parts();
        paper.give_up_old();
        let make = move || {
            if untrack(|| paper.makes_itself()) {
                spawn_local(paper.make());
            }
        };
        (!parts.is_empty()).then(|| set_timeout_with_handle(make, PAUSE).ok()).flatten()
    });
    Effect::new(move || root::set_paper_ready(paper.is_ready()));
}

/// The browser lays the page out as soon as it has told that it prints: what changes a signal
/// there changes the page before that, because effects run once the listener has returned.
fn hear() {
    let paper = Paper::here();
    let before = window_event_listener(ev::beforeprint, move |_| paper.put_up());
    let after = window_event_listener(ev::afterprint, move |_| paper.take_away());
    let keys = window_event_listener(ev::keydown, move |event| {
        if print::is_asked_for(&event) && !untrack(|| paper.is_ready()) {
            event.prevent_default();
            paper.print();
        }
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
        keys.remove();
    });
}
