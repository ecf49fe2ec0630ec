//! The buttons that fold cards into a line each, and unfold them.

use super::folds::Folds;
use crate::document::Document;
use crate::parts::Heard;
use crate::steps::site_card::title;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// The button in the head of a card.
#[component]
pub(super) fn Fold(
    /// The site.
    key: SiteKey,
    /// Whether it is folded now.
    folded: Memo<bool>,
) -> impl IntoView {
    let (folds, title) = (Folds::here(), title(key));
    let words = Signal::derive(move || format!(" of {}", title.get()));
    view! {
        <button
            type="button"
            id=format!("site-{key}-fold")
            class="fold"
            aria-expanded=move || (!folded.get()).to_string()
            on:click=move |_| folds.set([key], !folded.get_untracked())
        >
            "Details"
            <Heard words/>
        </button>
    }
}

/// The buttons for all cards; none where there is one.
#[component]
pub(super) fn FoldAll() -> impl IntoView {
    let (document, folds) = (Document::here(), Folds::here());
    let keys = Memo::new(move |_| {
        document.with(|plan| plan.sites.iter().map(|site| site.key).collect::<Vec<_>>())
    });
    let any = move |folded: bool| {
        keys.with(|keys| keys.iter().any(|key| folds.is_folded(*key) == folded))
    };
    let set = move |fold: bool| folds.set(keys.get_untracked(), fold);
    view! {
        <Show when=move || keys.with(|keys| keys.len() > 1)>
            <div class="buttons folds">
                <button type="button" disabled=move || !any(true) on:click=move |_| set(false)>
                    "Show all details"
                </button>
                <button type="button" disabled=move || !any(false) on:click=move |_| set(true)>
                    "Hide all details"
                </button>
            </div>
        </Show>
    }
}
