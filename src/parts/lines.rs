//! A list that is typed or pasted.

use super::field::Field;
use super::frame::Framed;
use super::problems::Check;
use super::text::is_invalid;
use crate::document::At;
use cas_plan::plan::answer::entries;
use leptos::prelude::*;

/// A list that is typed or pasted, one entry a line.
#[component]
pub fn Lines(
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
    /// What is wrong with an entry, told while it is typed.
    check: Check,
    /// How many lines are shown.
    rows: usize,
) -> impl IntoView {
    let field = Field::new(at, label);
    let problem = Memo::new(move |_| {
        let text = field.text();
        entries(&text).find_map(|entry| Some(format!("{entry}: {}", check(entry)?)))
    });
    view! {
        <Framed field of hint problem host=true>
            <textarea
                id=field.id()
                class="host"
                rows=rows.to_string()
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
