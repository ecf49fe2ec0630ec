//! Searches what is listed below.

use super::context::Explain;
use leptos::prelude::*;

/// A field that searches what is listed below it.
#[component]
pub(super) fn Search(
    /// What is searched.
    label: &'static str,
) -> impl IntoView {
    let search = Explain::here().search;
    view! {
        <div class="field">
            <label for="search">{label}</label>
            <input
                id="search"
                type="search"
                autocomplete="off"
                prop:value=search
                on:input=move |event| search.set(event_target_value(&event))
            />
        </div>
    }
}

/// What is searched for, in lower case; followed where it is read to show something.
pub(super) fn wanted(explain: Explain) -> String {
    explain.search.with(|search| search.trim().to_ascii_lowercase())
}
