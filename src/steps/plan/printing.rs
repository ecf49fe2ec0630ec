//! What goes to paper.

use crate::engine::Engine;
use crate::parts::{Labelled, More};
use crate::sheets::Paper;
use leptos::prelude::*;

/// A box for each part of the paper.
#[component]
pub(super) fn Printing() -> impl IntoView {
    let catalogue = Engine::here().catalogue();
    let parts = Memo::new(move |_| catalogue.with(|catalogue| catalogue.parts.clone()));
    view! {
        <More title="What is printed">
            <fieldset class="choice inline">
                <legend>"Parts that are printed"</legend>
                <div class="options">
                    <For each=move || parts.get() key=Clone::clone let((word, title))>
                        <PartOfPaper word title/>
                    </For>
                </div>
            </fieldset>
        </More>
    }
}

/// Whether a part is printed.
#[component]
fn PartOfPaper(
    /// The word of the part.
    word: String,
    /// What people read.
    title: String,
) -> impl IntoView {
    let paper = Paper::here();
    let word = StoredValue::new(word);
    view! {
        <Labelled>
            <input
                type="checkbox"
                prop:checked=move || word.with_value(|word| paper.has(word))
                on:change=move |_| word.with_value(|word| paper.toggle(word))
            />
            <span>{title}</span>
        </Labelled>
    }
}
