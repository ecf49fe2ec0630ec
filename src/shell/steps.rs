//! The list of steps, and what helps with all of them.

use super::progress::progress;
use crate::checks::Checks;
use crate::document::Document;
use crate::engine::Engine;
use crate::parts::Presenting;
use crate::route::{self, Counts, Step};
use leptos::prelude::*;

/// The list of steps, each with how far it is.
#[component]
pub fn StepList(
    /// The step that is open.
    #[prop(into)]
    open: Signal<Option<Step>>,
) -> impl IntoView {
    let (follows, ready) = (Engine::here().follows(), Engine::here().is_ready());
    let unknown = Memo::new(move |_| {
        let count = || {
            follows.with(|follows| Step::counted(follows.open.iter().map(|at| Step::of_answer(at))))
        };
        ready.get().then(count)
    });
    let entries = Step::ALL.into_iter().map(|step| view! { <Entry step open unknown/> });
    let presenting = Presenting::here();
    view! {
        <div>
            <ol>{entries.collect_view()}</ol>
            <p class="help">
                <button
                    type="button"
                    class="link"
                    aria-pressed=move || presenting.is_on().get().to_string()
                    title="Larger text and nothing around it, for a projector"
                    on:click=move |_| presenting.toggle()
                >
                    "Present"
                </button>
                <a href=route::WORDS>"Glossary"</a>
                <a href=route::RULES>"Rules"</a>
                <a href=route::KEYS>"Keys"</a>
            </p>
        </div>
    }
}

/// A step in the list.
#[component]
fn Entry(
    /// The step.
    step: Step,
    /// The step that is open.
    open: Signal<Option<Step>>,
    /// How many answers are not known yet, by step; `None` before the engine has said so.
    unknown: Memo<Option<Counts>>,
) -> impl IntoView {
    let (document, checks) = (Document::here(), Checks::here());
    let progress = Memo::new(move |_| progress(document, checks, unknown, step));
    view! {
        <li>
            <a href=step.href() aria-current=move || (open.get() == Some(step)).then_some("step")>
                <span class="number">{step.number()}</span>
                <span>{step.title()}</span>
                <span class="state" class:bad=move || progress.with(|progress| progress.bad)>
                    {move || progress.with(|progress| progress.words.clone())}
                </span>
            </a>
        </li>
    }
}
