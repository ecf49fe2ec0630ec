//! What may come a moment later.

use crate::browser::frame::after_paint;
use leptos::prelude::*;

/// Something that is shown, and asks what it has to ask, once everything else has been painted.
#[component]
pub fn AfterPaint(
    /// What comes later.
    children: ChildrenFn,
) -> impl IntoView {
    let painted = RwSignal::new(false);
    after_paint(move || {
        // By then another step may be shown.
        let _ = painted.try_set(true);
    });
    view! { <Show when=move || painted.get()>{children()}</Show> }
}
