//! Buttons that fill every column.

use super::presets::{PRESETS, Preset, fill};
use crate::document::Document;
use leptos::prelude::*;

/// A button for each preset.
#[component]
pub(super) fn Everywhere() -> impl IntoView {
    let document = Document::here();
    let fill_all = move |preset: &Preset| {
        let keys =
            document.with_now(|plan| plan.sites.iter().map(|site| site.key).collect::<Vec<_>>());
        fill(document, preset, &keys);
    };
    let button = |preset: &'static Preset| {
        view! {
            <button type="button" on:click=move |_| fill_all(preset)>
                {preset.title}
            </button>
        }
    };
    view! {
        <div class="presets" role="group" aria-label="Fill every site with">
            <span class="hint" aria-hidden="true">
                "Fill with"
            </span>
            {PRESETS.iter().map(button).collect_view()}
        </div>
    }
}
