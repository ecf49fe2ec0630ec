//! The way through the pages of a long sheet.

use super::places::Places;
use crate::parts::{Pager, Shown};
use cas_plan::follows::Part;
use leptos::prelude::*;

/// Which part is shown, Previous and Next; nothing where that is all.
#[component]
pub(super) fn Turning(
    /// What names the sheet.
    sheet: String,
    /// The part that is shown.
    part: Memo<Option<Part>>,
) -> impl IntoView {
    let places = Places::here();
    let shown = Memo::new(move |_| {
        part.with(|part| {
            let Part { size, at_once, first, .. } = part.as_ref()?;
            Some(Shown { first: *first, at_once: *at_once, of: *size })
        })
        .unwrap_or_default()
    });
    let turn = Callback::new(move |to| places.turn(&sheet, to));
    view! {
        <Show when=move || shown.get().is_long()>
            <p class="pages"><Pager shown turn/></p>
        </Show>
    }
}
