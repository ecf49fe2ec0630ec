//! A host name with its reason.

use super::line::spans;
use super::place::focusable;
use super::rules::Rules;
use cas_plan::documents::block::{Line, Name};
use leptos::prelude::*;

/// A host name with its reason, which opens on demand.
#[component]
pub(super) fn ReasonedName(
    /// The name.
    name: Signal<Name>,
) -> impl IntoView {
    let (id, tabindex) = focusable(move || name.with(|name| name.address.clone()));
    let new = Memo::new(move |_| name.with(|name| name.new));
    let reason = |line: &Line| view! { <p>{spans(line)}</p> };
    let reasons = move || name.with(|name| name.reasons.iter().map(reason).collect_view());
    let rules = Memo::new(move |_| name.with(|name| name.rules.clone()));
    view! {
        <li id=id tabindex=tabindex>
            <details class="reasoned" class:new=new>
                <summary>
                    <span class="host">{move || name.with(|name| name.host.clone())}</span>
                    {move || new.get().then(|| view! { <span class="tag">"new"</span> })}
                    <span class="ask">"why"</span>
                </summary>
                <div class="reason">{reasons} <Rules rules/></div>
            </details>
        </li>
    }
}

/// Soft where there is nothing to show, or beside what matters more.
#[component]
pub(super) fn Soft(
    /// The words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <p class="soft">{text}</p> }
}
