//! Text in one line or several.

use super::field::Field;
use super::frame::Framed;
use super::problems::Check;
use crate::document::At;
use cas_plan::plan::LINE_LIMIT;
use leptos::prelude::*;

/// A line of text.
#[component]
pub fn TextField(
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
    /// What is in force while nothing is entered.
    #[prop(into, optional)]
    otherwise: Signal<Option<String>>,
    /// What is wrong with the text, told while it is typed.
    #[prop(optional)]
    check: Option<Check>,
    /// Whether it is a host name or an address, which stands in a fixed pitch.
    #[prop(optional)]
    host: bool,
    /// Whether a short field is enough.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let field = Field::new(at, label);
    let problem = Memo::new(move |_| check.and_then(|check| check(&field.text())));
    view! {
        <Framed field of hint otherwise problem host>
            <input
                type="text"
                id=field.id()
                class:host=host
                class:short=short
                maxlength=LINE_LIMIT.to_string()
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

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The place of the answer.
    #[prop(into)]
    at: At,
    /// The question.
    label: &'static str,
    /// A second part of the label that only listeners need.
    #[prop(into, optional)]
    of: Signal<String>,
    /// How many characters it may hold.
    limit: usize,
    /// How many lines are shown.
    rows: usize,
) -> impl IntoView {
    let field = Field::new(at, label);
    view! {
        <Framed field of>
            <textarea
                id=field.id()
                rows=rows.to_string()
                maxlength=limit.to_string()
                autocomplete="off"
                spellcheck="false"
                aria-describedby=field.about()
                aria-invalid=move || field.is_wrong().then_some("true")
                prop:value=move || field.text()
                on:input=move |event| field.typed(&event_target_value(&event))
            />
        </Framed>
    }
}

/// What listeners hear of a field with something wrong in it.
pub(super) fn is_invalid(field: Field, problem: Memo<Option<String>>) -> Option<&'static str> {
    (field.is_wrong() || problem.with(Option::is_some)).then_some("true")
}
