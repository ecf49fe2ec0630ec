//! What Exchange Online and this organisation have to do with each other.

use crate::document::Document;
use crate::parts::{Choice, Options, YesNo};
use leptos::prelude::*;

const KINDS: Options = &[
    ("classic", "It comes in from the internet", ""),
    (
        "agent",
        "An agent inside fetches its questions",
        "The Hybrid Agent: nothing comes in for free/busy and mailbox moves; mail still does.",
    ),
];

/// Asked where there is a hybrid connection.
#[component]
pub(super) fn Hybrid() -> impl IntoView {
    let document = Document::here();
    let there =
        Memo::new(move |_| document.with(|plan| plan.organisation.hybrid).unwrap_or_default());
    view! {
        <Show when=move || there.get()>
            <Choice
                at="/organisation/hybridKind"
                label="How does Exchange Online reach the servers here?"
                otherwise="it comes in from the internet"
                options=KINDS
            />
            <YesNo
                at="/organisation/mailFlowHybrid"
                label="Does mail flow straight between here and Exchange Online?"
                hint="Over port 25, not by way of somebody else’s filter."
                otherwise="yes"
            />
        </Show>
    }
}
