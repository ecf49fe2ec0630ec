//! A question that few plans need.

use crate::document::Document;
use crate::engine::Engine;
use leptos::prelude::*;

/// Shows a question while the engine lists it as open, and once it is answered, so that no open
/// question leads to a field that is not there and no answer is out of sight.
#[component]
pub fn Asked(
    /// JSON pointer of the answer.
    at: &'static str,
    /// The question.
    children: ChildrenFn,
) -> impl IntoView {
    let (document, follows) = (Document::here(), Engine::here().follows());
    let given = Memo::new(move |_| document.with(|plan| plan.answer(at).is_some()));
    let open =
        Memo::new(move |_| follows.with(|follows| follows.open.iter().any(|open| open == at)));
    view! { <Show when=move || given.get() || open.get()>{children()}</Show> }
}
