//! What a card is moved by.

use super::dragging::Dragging;
use super::order::Order;
use crate::browser::drag;
use crate::document::Document;
use crate::notices::Notices;
use crate::parts::Heard;
use crate::steps::site_card::title;
use cas_plan::plan::SiteKey;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What it answers when it is pressed.
const HOW: &str = "Drag it to another place, or press Alt and an arrow key, up or down.";

/// What a card is dragged by; nothing where it is the only one. No button, because not every
/// browser drags those.
#[component]
pub(super) fn Handle(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (document, notices) = (Document::here(), Notices::here());
    let (dragging, order, title) = (Dragging::here(), Order::here(), title(key));
    let several = Memo::new(move |_| document.with(|plan| plan.sites.len() > 1));
    let words = Signal::derive(move || format!("Move {}", title.get()));
    let keydown = move |event: KeyboardEvent| {
        match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp", true) => order.step(key, -1, &id(key)),
            ("ArrowDown", true) => order.step(key, 1, &id(key)),
            ("Enter" | " ", false) => notices.say(HOW),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <Show when=move || several.get()>
            <span
                class="handle"
                id=id(key)
                role="button"
                tabindex="0"
                draggable="true"
                title=HOW
                on:click=move |_| notices.say(HOW)
                on:keydown=keydown
                on:dragstart=move |event| {
                    drag::begin(&event);
                    dragging.begin(key);
                }
                on:dragend=move |_| dragging.end()
            >
                <Heard words/>
            </span>
        </Show>
    }
}

/// The identifier of a site's handle in the page.
pub(super) fn id(key: SiteKey) -> String {
    format!("site-{key}-handle")
}
