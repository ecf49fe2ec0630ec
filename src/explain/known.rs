//! What needs the texts of rules and words.

use super::context::Explain;
use super::texts::Texts;
use leptos::prelude::*;
use std::sync::Arc;

/// Something made of the texts, once they were read; until then, or where they cannot be had, a
/// word about that.
#[component]
pub(super) fn Known(
    /// Shows it.
    show: impl Fn(Arc<Texts>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let texts = Explain::here().texts();
    let said = |words: String| view! { <p class="soft">{words}</p> }.into_any();
    move || match texts.get() {
        None => said("Reading what rules and words mean …".to_owned()),
        Some(Err(problem)) => said(problem),
        Some(Ok(texts)) => show(texts),
    }
}
