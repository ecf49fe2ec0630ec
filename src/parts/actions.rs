//! Continue and Back, at the foot of a step.

use super::checks::Checks;
use crate::browser::{address, focus};
use crate::steps::Step;
use leptos::prelude::*;

/// Continue shows what is wrong first; once that was shown, it goes on.
pub fn actions(step: Step) -> AnyView {
    let checks = Checks::here();
    let go_on = move |_| {
        let seen = checks.shown() == Some(step);
        if checks.show(step) && !seen {
            focus::later("summary");
        } else if let Some(next) = step.next() {
            address::go(&format!("/{}", next.slug()));
        }
    };
    view! {
        <div class="actions">
            <button type="button" class="primary" on:click=go_on>"Continue"</button>
            {match step.previous() {
                Some(back) => view! { <a href=back.href()>"Back to " {back.title()}</a> }.into_any(),
                None => view! { <a href="#/">"Back to all plans"</a> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
