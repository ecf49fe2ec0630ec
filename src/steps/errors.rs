//! After Continue: what is wrong on a step, with links to the answers.

use crate::browser::focus;
use crate::checks::{Checks, Trouble};
use crate::route::{Step, link_to};
use leptos::prelude::*;

/// What is wrong on a step, once somebody wanted to continue.
#[component]
pub(super) fn ErrorSummary(
    /// The step.
    step: Step,
    /// Shows an answer that is folded away, before the focus goes there.
    reveal: Callback<Trouble>,
) -> impl IntoView {
    let checks = Checks::here();
    let troubles = move || if checks.shown() == Some(step) { checks.of(step) } else { Vec::new() };
    let item = move |trouble: Trouble| {
        let (address, message) = (link_to(&trouble.pointer), trouble.message.clone());
        // The address leads there as well, but not where it asks for that answer already.
        let show = move |_| {
            reveal.run(trouble.clone());
            focus::answer(&trouble.at.id());
        };
        view! { <li><a href=address on:click=show>{message}</a></li> }
    };
    let go_on = move |next: Step| {
        let words = format!("Go on to {} all the same", next.title());
        view! { <p><a href=next.href()>{words}</a></p> }
    };
    move || {
        let troubles = troubles();
        (!troubles.is_empty()).then(|| {
            view! {
                <div class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title">
                    <h2 id="summary-title">"To mend on this page"</h2>
                    <ul>{troubles.into_iter().map(item).collect_view()}</ul>
                    {step.next().map(go_on)}
                </div>
            }
        })
    }
}
