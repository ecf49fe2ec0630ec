//! One of a few words, or not known yet.

use super::field::Field;
use super::frame::{Fieldset, Labelled};
use crate::document::At;
use leptos::prelude::*;

/// What can be chosen: the word of the file, what people read, and a hint that may be empty.
pub type Options = &'static [(&'static str, &'static str, &'static str)];

/// A choice between words, with "Not known yet" as the last of them.
#[component]
pub fn Choice(
    /// The place of the answer.
    #[prop(into)]
    at: At,
    /// The question.
    label: &'static str,
    /// A second part of the question that only listeners need: "of HQ".
    #[prop(into, optional)]
    of: Signal<String>,
    /// What to know, and why it is asked.
    #[prop(optional)]
    hint: &'static str,
    /// What "Not known yet" is taken as.
    #[prop(into, optional)]
    otherwise: Signal<Option<String>>,
    /// What can be chosen.
    options: Options,
    /// Whether the options stand in one line.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let field = Field::new(at, label);
    let radio = move |word: &'static str| {
        view! {
            <input
                type="radio"
                name=field.id()
                value=if word.is_empty() { "unknown" } else { word }
                prop:checked=move || field.answer() == word
                on:change=move |_| field.chosen(word)
            />
        }
    };
    let known = options.iter().map(move |(word, label, hint)| {
        view! {
            <Labelled>
                {radio(word)}
                <span>
                    {*label} " "
                    {(!hint.is_empty()).then(|| view! { <span class="hint">{*hint}</span> })}
                </span>
            </Labelled>
        }
    });
    let taken_as =
        move || otherwise.get().map(|text| view! { <span>{format!(": taken as {text}")}</span> });
    view! {
        <Fieldset field of hint short>
            {known.collect_view()}
            <Labelled>
                {radio("")} <span class="unknown">"Not known yet" {taken_as}</span>
            </Labelled>
        </Fieldset>
    }
}

/// Yes, no, or not known yet.
#[component]
pub fn YesNo(
    /// The place of the answer.
    #[prop(into)]
    at: At,
    /// The question.
    label: &'static str,
    /// A second part of the question that only listeners need: "of HQ".
    #[prop(into, optional)]
    of: Signal<String>,
    /// What to know, and why it is asked.
    #[prop(optional)]
    hint: &'static str,
    /// What "Not known yet" is taken as.
    #[prop(into, optional)]
    otherwise: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <Choice at label of hint otherwise short=true
            options=&[("true", "Yes", ""), ("false", "No", "")]/>
    }
}
