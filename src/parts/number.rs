//! A whole number. What is no number stays in the field and is kept with the draft.

use super::field::{Field, State, about, framed};
use super::live::memo;
use super::problems;
use crate::document::{Document, Pace};
use cas_plan::plan::Plan;
use leptos::prelude::*;

/// A whole number of the plan. `get` and `set` read and write it; `name` is what Undo calls it.
pub fn number(
    document: Document,
    field: Field,
    name: &'static str,
    get: impl Fn(&Plan) -> Option<u32> + Send + Sync + 'static,
    set: impl Fn(&mut Plan, Option<u32>) + Send + Sync + 'static,
) -> AnyView {
    let id = field.id.clone();
    let value = memo(move || {
        let in_plan = document.plan().with(&get).map(|number| number.to_string());
        document.typed(&id).or(in_plan).unwrap_or_default()
    });
    let id = field.id.clone();
    let change = move |text: String| {
        let number = text.trim().parse().ok();
        // As typed where the plan would write it otherwise: "07", or nothing like a number.
        let as_is = number.is_some_and(|number: u32| number.to_string() == text) || text.is_empty();
        document.change(&format!("{name} {id}"), Pace::Typing, |plan, typed| {
            set(plan, number);
            if as_is {
                typed.remove(&id);
            } else {
                typed.insert(id.clone(), text);
            }
        });
    };
    let problem = memo(move || value.with(|text| problems::number(text)));
    let state = State::with(&field, problem.into());
    let input = view! {
        <input
            id=field.id.clone()
            type="text"
            inputmode="numeric"
            class="short"
            maxlength="20"
            autocomplete="off"
            aria-describedby=about(&field.id)
            aria-invalid=state.invalid
            prop:value=value
            on:input:target=move |event| change(event.target().value())
        />
    };
    framed(field, input.into_any(), state.problem)
}
