//! The drawing itself, as the engine made it.

use crate::browser::address;
use crate::browser::clicked::closest_attribute;
use crate::route::link_to;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The address of the picture.
const HERE: &str = "/plan/sheets/picture";

/// The drawing, whose marks lead to what they stand for.
#[component]
pub(super) fn Drawing(
    /// The engine's own SVG, which lets nothing out that was typed.
    svg: Signal<String>,
) -> impl IntoView {
    view! {
        <div
            class="picture scroll"
            tabindex="0"
            role="group"
            aria-label="The picture"
            inner_html=svg
            on:click=move |event| follow_mark(&event)
        ></div>
    }
}

/// Goes to the row or the answer that a mark stands for.
fn follow_mark(event: &MouseEvent) {
    if let Some(at) = closest_attribute(event, "data-at") {
        // The browser's way back leads to the picture, not to the top of the page.
        address::replace(HERE);
        address::go(link_to(&at).trim_start_matches('#'));
    }
}
