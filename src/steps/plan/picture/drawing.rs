//! The drawing itself, as the engine made it.

use crate::browser::{address, target};
use crate::route::link_to;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The place of the picture.
const HERE: &str = "/sheets/picture";

/// The drawing, whose marks lead to what they stand for.
#[component]
pub(super) fn Drawing(
    /// The engine's own SVG, which lets nothing out that was typed.
    #[prop(into)]
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

/// Goes to the row or the answer that a mark stands for. The marks are the engine's, so they have
/// no listener of their own.
fn follow_mark(event: &MouseEvent) {
    if let Some(at) = target::attribute(event, "data-at") {
        // The browser's way back leads to the picture, not to the top of the page.
        address::replace(&link_to(HERE));
        address::go(&link_to(&at));
    }
}
