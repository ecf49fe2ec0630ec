//! What is done with the whole plan.

use crate::files::Files;
use crate::sheets::Paper;
use leptos::prelude::*;

/// Print, and save as a file.
#[component]
pub(super) fn Buttons() -> impl IntoView {
    let (paper, files) = (Paper::here(), Files::here());
    view! {
        <div class="presets">
            <button type="button" on:click=move |_| paper.print()>"Print"</button>
            <button type="button" on:click=move |_| files.save_plan()>"Save the plan (JSON)"</button>
            <button type="button" on:click=move |_| files.save_design()>
                "Save the design (JSON)"
            </button>
        </div>
    }
}
