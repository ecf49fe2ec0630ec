//! Any number of a few words.

use super::answer::Answer;
use super::choice::grouped;
use super::field::Field;
use super::live::{live, memo};
use leptos::prelude::*;

/// Check boxes for the words of a list, each with what people read.
pub fn several(
    field: Field,
    options: Signal<Vec<(String, String)>>,
    answer: Answer<Vec<String>>,
) -> AnyView {
    let change = move |(key, on): (String, bool)| {
        let ticked = answer.value.get_untracked();
        // In the order of the options, whatever was ticked first.
        let keys = options.get_untracked().into_iter().map(|(key, _)| key);
        let kept = |other: &String| if *other == key { on } else { ticked.contains(other) };
        answer.set.run(keys.filter(kept).collect());
    };
    let set = Callback::new(change);
    let boxes = live(move || {
        let one = |(key, label)| tick(key, label, answer.value, set);
        options.get().into_iter().map(one).collect_view().into_any()
    });
    grouped(field, boxes)
}

fn tick(
    key: String,
    label: String,
    ticked: Signal<Vec<String>>,
    set: Callback<(String, bool)>,
) -> AnyView {
    let own = key.clone();
    let checked = memo(move || ticked.with(|all| all.contains(&own)));
    view! {
        <label class="option">
            <input
                type="checkbox"
                prop:checked=checked
                on:change:target=move |event| set.run((key.clone(), event.target().checked()))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
