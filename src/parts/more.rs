//! More, which opens on demand.

use leptos::prelude::*;

/// Something that is folded into its title at first.
#[component]
pub fn More(
    /// The words that are always there.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What opens.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="more" open=open>
            <summary>{title}</summary>
            {children()}
        </details>
    }
}
