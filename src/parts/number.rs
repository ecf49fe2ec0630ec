//! A whole number.

use super::field::Field;
use super::frame::Framed;
use super::problems;
use super::text::is_invalid;
use crate::document::At;
use leptos::prelude::*;

/// A whole number. What is no number stays in the field and is kept with the draft.
#[component]
pub fn NumberField(
    /// The place of the answer.
    #[prop(into)]
    at: At,
    /// The question.
    label: &'static str,
    /// A second part of the label that only listeners need: "of HQ".
    #[prop(into, optional)]
    of: Signal<String>,
    /// What to enter, and why.
    #[prop(optional)]
    hint: &'static str,
) -> impl IntoView {
    let field = Field::new(at, label);
    let problem = Memo::new(move |_| problems::number(&field.text()));
    view! {
        <Framed field of hint problem>
            <input
                type="text"
                inputmode="numeric"
                id=field.id()
                class="short"
                maxlength="20"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=field.about()
                aria-invalid=move || is_invalid(field, problem)
                prop:value=move || field.text()
                on:input=move |event| field.typed(&event_target_value(&event))
            />
        </Framed>
    }
}
