//! One of a few words, or not known yet.

use super::answer::Answer;
use super::field::{Field, about, heard, said, wrong};
use super::live::memo;
use leptos::prelude::*;

/// What can be chosen: the word of the file, what people read, and a hint that may be empty.
pub type Options = &'static [(&'static str, &'static str, &'static str)];

/// A choice between words; `field.otherwise` says what "Not known yet" is taken as.
pub fn choice(field: Field, options: Options, answer: Answer<Option<&'static str>>) -> AnyView {
    let taken_as = field.otherwise.map(|text| view! { ": taken as " {text} }.into_any());
    let unknown = view! { <span class="unknown">"Not known yet" {taken_as}</span> }.into_any();
    let known = options
        .iter()
        .map(|(key, label, hint)| radio(&field.id, Some(key), label.into_any(), hint, answer))
        .collect_view();
    let unknown = radio(&field.id, None, unknown, "", answer);
    let field = Field { otherwise: None, ..field };
    grouped(field, view! { {known} {unknown} }.into_any())
}

fn radio(
    name: &str,
    key: Option<&'static str>,
    label: AnyView,
    hint: &'static str,
    answer: Answer<Option<&'static str>>,
) -> AnyView {
    let Answer { value, set } = answer;
    let checked = memo(move || value.get() == key);
    view! {
        <label class="option">
            <input
                type="radio"
                name=name.to_owned()
                value=key.unwrap_or("unknown")
                prop:checked=checked
                on:change=move |_| set.run(key)
            />
            <span>
                {label} {(!hint.is_empty()).then(|| view! { <span class="hint">{hint}</span> })}
            </span>
        </label>
    }
    .into_any()
}

/// A question around its options.
pub(super) fn grouped(field: Field, options: AnyView) -> AnyView {
    let class = if field.short { "choice inline" } else { "choice" };
    let wrong = wrong(&field.id);
    let said = said(&field, Signal::stored(None));
    let described = about(&field.id);
    view! {
        <fieldset
            id=field.id
            class=class
            class:wrong=wrong
            tabindex="-1"
            aria-describedby=described
        >
            <legend>{field.label} {heard(field.of)}</legend>
            {said}
            <div class="options">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// Yes, no, or not known yet.
pub fn yes_no(field: Field, answer: Answer<Option<bool>>) -> AnyView {
    const YES_NO: Options = &[("yes", "Yes", ""), ("no", "No", "")];
    let Answer { value, set } = answer;
    let word = |answer| if answer { "yes" } else { "no" };
    let words = Answer {
        value: memo(move || value.get().map(word)).into(),
        set: Callback::new(move |key: Option<&'static str>| set.run(key.map(|key| key == "yes"))),
    };
    choice(Field { short: true, ..field }, YES_NO, words)
}
