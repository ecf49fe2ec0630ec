//! One line or several of text, with a label above, a hint under it and what is wrong beside it.

use super::answer::Answer;
use super::checks::Checks;
use super::live::{live, memo};
use cas_plan::plan::LINE_LIMIT;
use leptos::prelude::*;

/// How a field looks and what it says.
#[derive(Clone, Default)]
pub struct Field {
    /// The identifier of its answer in the page.
    pub id: String,
    /// Its label.
    pub label: &'static str,
    /// A second part of the label that only listeners need: "of HQ".
    pub of: Option<Signal<String>>,
    /// What to enter, and why.
    pub hint: &'static str,
    /// What is in force while nothing is entered.
    pub otherwise: Option<Signal<String>>,
    /// What is wrong with the text, told while it is typed.
    pub problem: Option<fn(&str) -> Option<String>>,
    /// Host names stand in a fixed pitch.
    pub host: bool,
    /// Short texts have short fields.
    pub short: bool,
}

/// A line of text.
pub fn text(field: Field, answer: Answer<String>) -> AnyView {
    let Answer { value, set } = answer;
    let state = State::of(&field, value);
    let input = view! {
        <input
            id=field.id.clone()
            type="text"
            class=state.class
            maxlength=LINE_LIMIT
            autocomplete="off"
            spellcheck="false"
            aria-describedby=about(&field.id)
            aria-invalid=state.invalid
            prop:value=value
            on:input:target=move |event| set.run(event.target().value())
        />
    };
    framed(field, input.into_any(), state.problem)
}

/// Several lines of text.
pub fn area(field: Field, answer: Answer<String>, limit: usize, rows: usize) -> AnyView {
    let Answer { value, set } = answer;
    let state = State::of(&field, value);
    let input = view! {
        <textarea
            id=field.id.clone()
            class=state.class
            rows=rows
            maxlength=limit
            aria-describedby=about(&field.id)
            aria-invalid=state.invalid
            prop:value=value
            on:input:target=move |event| set.run(event.target().value())
        />
    };
    framed(field, input.into_any(), state.problem)
}

/// What an input says of itself.
pub(super) struct State {
    pub(super) class: &'static str,
    pub(super) problem: Signal<Option<String>>,
    pub(super) invalid: Signal<Option<&'static str>>,
}

impl State {
    fn of(field: &Field, value: Signal<String>) -> Self {
        let check = field.problem;
        let problem = memo(move || check.and_then(|check| value.with(|text| check(text))));
        Self::with(field, problem.into())
    }

    /// With a problem that the caller watches.
    pub(super) fn with(field: &Field, problem: Signal<Option<String>>) -> Self {
        let class = match (field.host, field.short) {
            (true, _) => "host",
            (false, true) => "short",
            (false, false) => "",
        };
        let errors = Checks::here().messages_of(&field.id);
        let invalid = memo(move || {
            let wrong = errors.with(|errors| !errors.is_empty());
            (wrong || problem.with(Option::is_some)).then_some("true")
        });
        Self { class, problem, invalid: invalid.into() }
    }
}

/// The label above and what is said under it, around an input that has the field's identifier.
pub(super) fn framed(field: Field, input: AnyView, problem: Signal<Option<String>>) -> AnyView {
    let wrong = wrong(&field.id);
    let said = said(&field, problem);
    view! {
        <div class="field" class:wrong=wrong>
            <label for=field.id>{field.label} {heard(field.of)}</label>
            {said}
            {input}
        </div>
    }
    .into_any()
}

/// Whether Continue found something wrong with an answer.
pub(super) fn wrong(id: &str) -> Signal<bool> {
    let errors = Checks::here().messages_of(id);
    memo(move || errors.with(|errors| !errors.is_empty())).into()
}

/// Hint, default, problem and errors: what describes a field.
pub(super) fn said(field: &Field, problem: Signal<Option<String>>) -> AnyView {
    let errors = Checks::here().messages_of(&field.id);
    let troubles = live(move || {
        let errors = errors.get();
        // An error says all that is told while typing, and what to do.
        let problem = problem.get().filter(|_| errors.is_empty());
        let problem = problem.map(|text| said_as("problem", text));
        let errors = errors.into_iter().map(|text| said_as("error", text));
        problem.into_iter().chain(errors).collect_view().into_any()
    });
    view! {
        <div id=about(&field.id)>
            {(!field.hint.is_empty()).then(|| said_as("hint", field.hint.to_owned()))}
            {field.otherwise.map(|text| view! { <p class="hint">{text}</p> })}
            {troubles}
        </div>
    }
    .into_any()
}

/// The part of a label that only listeners need.
pub(super) fn heard(of: Option<Signal<String>>) -> AnyView {
    of.map(|of| view! { <span class="heard">" " {of}</span> }).into_any()
}

/// The identifier of what describes a field.
pub(super) fn about(id: &str) -> String {
    format!("{id}-about")
}

fn said_as(class: &'static str, text: String) -> AnyView {
    view! { <p class=class>{text}</p> }.into_any()
}
