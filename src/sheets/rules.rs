//! The rules behind something, each leading to what it says.

use crate::route;
use cas_plan::documents::block::Rule;
use leptos::prelude::*;

/// The rules behind something, a line each; nothing where there is none.
#[component]
pub(super) fn Rules(
    /// The rules.
    #[prop(into)]
    rules: Signal<Vec<Rule>>,
) -> impl IntoView {
    let one = |rule: &Rule| {
        let (address, text) = (route::rule(&rule.id), rule.text.clone());
        view! { <li><a href=address>{text}</a></li> }
    };
    move || {
        rules.with(|rules| {
            let all = rules.iter().map(one).collect_view();
            (!rules.is_empty()).then(|| view! { <ul class="rules">{all}</ul> })
        })
    }
}

/// The identifier of a rule, leading to what it says.
#[component]
pub(super) fn RuleLink(
    /// The identifier.
    id: String,
) -> impl IntoView {
    let address = route::rule(&id);
    view! { <a href=address>{id}</a> }
}
