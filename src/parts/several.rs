//! Any number of a few words.

use super::field::Field;
use super::frame::{Fieldset, Labelled};
use crate::document::At;
use cas_plan::plan::answer::entries;
use leptos::prelude::*;

/// Check boxes for the words of a list.
#[component]
pub fn Several(
    /// The place of the answer.
    #[prop(into)]
    at: At,
    /// The question.
    label: &'static str,
    /// What to know, and why it is asked.
    #[prop(optional)]
    hint: &'static str,
    /// The words of the file, each with what people read.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// Whether the options stand in one line.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let field = Field::new(at, label);
    let is_on = move |word: &str| entries(&field.answer()).any(|other| other == word);
    // In the order of the options, whatever was ticked first.
    let turn = move |word: &str| {
        let answer = field.answer();
        let ticked = |other: &str| entries(&answer).any(|one| one == other) != (other == word);
        let all = options.get_untracked();
        let kept: Vec<_> =
            all.iter().map(|(other, _)| other.as_str()).filter(|other| ticked(other)).collect();
        field.chosen(&kept.join("\n"));
    };
    view! {
        <Fieldset field hint short>
            <For each=move || options.get() key=Clone::clone let((word, label))>
                {
                    let word = StoredValue::new(word);
                    view! {
                        <Labelled>
                            <input
                                type="checkbox"
                                prop:checked=move || word.with_value(|word| is_on(word))
                                on:change=move |_| word.with_value(|word| untrack(|| turn(word)))
                            />
                            <span>{label}</span>
                        </Labelled>
                    }
                }
            </For>
        </Fieldset>
    }
}
