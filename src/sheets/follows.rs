//! What stands beside every question: what follows from the answers, as they were seen last.

use super::blocks::Blocks;
use super::each::Each;
use super::identity;
use super::name::Soft;
use crate::document::Document;
use crate::engine::Engine;
use crate::route::Step;
use cas_plan::documents::block::Section;
use leptos::prelude::*;

/// What follows from the answers, with what the last edit changed on top.
#[component]
pub fn WhatFollows() -> impl IntoView {
    let engine = Engine::here();
    let (ready, follows) = (engine.is_ready(), engine.follows());
    let glance = Signal::derive(move || follows.with(|follows| follows.glance.clone()));
    let waiting = || view! { <Soft text="Working out what follows from the answers …"/> };
    view! {
        <Show when=move || ready.get() fallback=waiting>
            <h2 id="results-title" class="heard" tabindex="-1">"What follows"</h2>
            <Late/>
            // The status is always there, so that screen readers hear it change.
            <div role="status"><JustChanged/></div>
            <Each things=glance names=identity::sections row=section/>
        </Show>
    }
}

/// Says so while what is shown is older than the answers.
#[component]
fn Late() -> impl IntoView {
    let late = Engine::here().is_late();
    let words = move || if late.get() { "Working out what follows …" } else { "" };
    view! { <p class="late" role="status">{words}</p> }
}

/// What the last edit changed, and the way back; nothing where that is nothing.
#[component]
fn JustChanged() -> impl IntoView {
    let (document, follows) = (Document::here(), Engine::here().follows());
    let blocks = Signal::derive(move || follows.with(|follows| follows.changed.clone()));
    let changed = Memo::new(move |_| {
        document.last_edit().with(Option::is_some) && blocks.with(|blocks| !blocks.is_empty())
    });
    view! {
        <Show when=move || changed.get()>
            <div class="changed">
                <p>
                    <strong>"Just changed"</strong>
                    " "
                    <button type="button" class="link" on:click=move |_| document.undo()>
                        "Undo"
                    </button>
                </p>
                <Blocks blocks/>
            </div>
        </Show>
    }
}

fn section(section: Signal<Section>) -> AnyView {
    let blocks = Signal::derive(move || section.with(|section| section.blocks.clone()));
    let more = move || {
        let more = section.with(|section| section.more.clone());
        let words = format!("{more} more, in the plan");
        (!more.is_empty()).then(|| view! { <p><a href=Step::Plan.href()>{words}</a></p> })
    };
    // The last step has sheets that are called the same, so these are no landmarks of their own.
    view! {
        <section id=move || section.with(|section| format!("follows-{}", section.id))>
            <h2>
                {move || section.with(|section| section.title.clone())}
                " "
                <span class="count">{move || section.with(|section| section.count.clone())}</span>
            </h2>
            <Blocks blocks/>
            {more}
        </section>
    }
    .into_any()
}
