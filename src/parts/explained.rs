//! Words with something behind them.

use crate::route;
use leptos::prelude::*;

/// Words that only listeners need, such as which site a button is about.
#[component]
pub fn Heard(
    /// The words, with the blank before them.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! { <span class="heard">{words}</span> }
}

/// A word of the field, which leads to what it means.
#[component]
pub fn Word(
    /// The word as the glossary has it.
    word: &'static str,
) -> impl IntoView {
    view! { <a href=route::word(word)>{word}</a> }
}
