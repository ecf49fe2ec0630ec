//! How sites share names.

use crate::document::Document;
use crate::parts::{Choice, Options};
use leptos::prelude::*;

const MODELS: Options = &[
    ("single", "One name for all sites", ""),
    ("regional", "A name for each site", ""),
    (
        "bound",
        "A name for each datacentre of a pair",
        "Users stay in one datacentre until it fails.",
    ),
    (
        "unbound",
        "One name for both datacentres of a pair",
        "Exchange 2013 and later: either datacentre serves everybody.",
    ),
];

/// Asked where there is more than one site, or where it was answered.
#[component]
pub(super) fn Model() -> impl IntoView {
    let document = Document::here();
    let asked = Memo::new(move |_| {
        document.with(|plan| plan.sites.len() > 1 || plan.organisation.namespace_model.is_some())
    });
    view! {
        <Show when=move || asked.get()>
            <Choice
                at="/organisation/namespaceModel"
                label="How do the sites share names?"
                otherwise="what the sites say: one name, unless they name different hosts or are a pair"
                options=MODELS
            />
        </Show>
    }
}
