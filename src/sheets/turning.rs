//! The way through the pages of a long sheet.

use super::places::Places;
use cas_plan::follows::Part;
use leptos::prelude::*;

/// Previous and Next, and which part is shown; nothing where that is all.
#[component]
pub(super) fn Turning(
    /// What names the sheet.
    sheet: String,
    /// The part that is shown.
    part: Memo<Option<Part>>,
) -> impl IntoView {
    let places = Places::here();
    let sheet = StoredValue::new(sheet);
    let shown = Memo::new(move |_| {
        part.with(|part| {
            let Part { size, at_once, first, .. } = part.as_ref()?;
            (size > at_once).then_some((*first, *at_once, *size))
        })
    });
    let long = Memo::new(move |_| shown.with(Option::is_some));
    let numbers = move || shown.get().unwrap_or_default();
    let words = move || {
        let (first, at_once, size) = numbers();
        format!("{} to {} of {size}", first + 1, size.min(first + at_once))
    };
    let turn = move |to: usize| sheet.with_value(|sheet| places.turn(sheet, to));
    let back = move |_| {
        let (first, at_once, _) = untrack(numbers);
        turn(first.saturating_sub(at_once));
    };
    let on = move |_| {
        let (first, at_once, _) = untrack(numbers);
        turn(first + at_once);
    };
    let is_last = move || {
        let (first, at_once, size) = numbers();
        first + at_once >= size
    };
    view! {
        <Show when=move || long.get()>
            <p class="pages">
                <button type="button" disabled=move || numbers().0 == 0 on:click=back>
                    "Previous"
                </button>
                <span role="status">{words}</span>
                <button type="button" disabled=is_last on:click=on>"Next"</button>
            </p>
        </Show>
    }
}
