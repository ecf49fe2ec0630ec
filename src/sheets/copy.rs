//! Copies something whole.

use crate::engine::Engine;
use crate::notices::Notices;
use crate::parts::copy_and_say;
use cas_plan::documents::block::Copy;
use cas_planner_link::Ask;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A button for each way in which something can be copied.
#[component]
pub(super) fn CopyButtons(
    /// What, and the ways.
    #[prop(into)]
    copy: Signal<Copy>,
) -> impl IntoView {
    let (engine, notices) = (Engine::here(), Notices::here());
    let ways = move || {
        let Copy { what, ways } = copy.get();
        let button = |(how, words): (String, String)| {
            let what = what.clone();
            let copy = move |_| copied(engine, notices, what.clone(), how.clone());
            view! { <button type="button" class="link" on:click=copy>{words}</button> }
        };
        ways.into_iter().map(button).collect_view()
    };
    view! { <p class="copy">{ways}</p> }
}

fn copied(engine: Engine, notices: Notices, what: String, how: String) {
    spawn_local(async move {
        let text = engine.ask::<String>(Ask::Copied { what, how }).await;
        let text = text.ok_or("It is not worked out yet; try again in a moment.");
        copy_and_say(notices, text).await;
    });
}
