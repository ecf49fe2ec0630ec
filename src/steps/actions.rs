//! Continue and Back, at the foot of a step.

use crate::browser::{address, focus};
use crate::checks::Checks;
use crate::route::{START, Step};
use leptos::prelude::*;

/// Continue shows what is wrong first; once that was shown, it goes on.
#[component]
pub(super) fn Actions(
    /// The step.
    step: Step,
) -> impl IntoView {
    let checks = Checks::here();
    let go_on = move |_| {
        let seen = untrack(|| checks.shown()) == Some(step);
        if checks.show(step) && !seen {
            focus::later("summary");
        } else if let Some(next) = step.next() {
            address::go(&next.href());
        }
    };
    let (back, words) = match step.previous() {
        Some(back) => (back.href(), format!("Back to {}", back.title())),
        None => (START.to_owned(), "Back to all plans".to_owned()),
    };
    view! {
        <div class="actions">
            <button type="button" class="primary" on:click=go_on>"Continue"</button>
            <a href=back>{words}</a>
        </div>
    }
}
