//! A site.

use super::answers::Answers;
use super::dragging::Dragging;
use super::fold::Fold;
use super::folds::Folds;
use super::handle::{self, Handle};
use super::line::Line;
use super::order::Order;
use super::tools::Tools;
use crate::steps::site_card::title;
use cas_plan::plan::SiteKey;
use leptos::ev::DragEvent;
use leptos::prelude::*;

/// A site with all of its answers, or folded into a line. Other cards can be dropped on it.
#[component]
pub(super) fn Card(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (folds, dragging, order) = (Folds::here(), Dragging::here(), Order::here());
    let id = format!("site-{key}");
    let folded = Memo::new(move |_| folds.is_folded(key));
    let over = move |event: DragEvent| {
        if dragging.is_over(key) {
            event.prevent_default();
        }
    };
    let drop = move |event: DragEvent| {
        if let Some(dragged) = dragging.take() {
            event.prevent_default();
            order.take_the_place_of(key, dragged, &handle::id(dragged));
        }
    };
    view! {
        <section
            class="entry"
            class:folded=move || folded.get()
            aria-labelledby=id
            data-drop=move || dragging.side(key)
            on:dragover=over
            on:drop=drop
        >
            <div class="entry-head">
                <Handle key/>
                <h2 id=id.clone() tabindex="-1">{title(key)}</h2>
                <Fold key folded/>
                <Tools key/>
            </div>
            <Show when=move || folded.get() fallback=move || view! { <Answers key/> }>
                <Line key/>
            </Show>
        </section>
    }
}
