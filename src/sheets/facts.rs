//! Short answers, and where rules come from.

use super::rules::RuleLink;
use super::table::content;
use cas_plan::documents::block::{Fact, Source};
use cas_plan::documents::table::Holds;
use leptos::prelude::*;

/// Short answers, each with what it answers.
#[component]
pub(super) fn Facts(
    /// The answers.
    #[prop(into)]
    facts: Signal<Vec<Fact>>,
) -> impl IntoView {
    let one = |fact: &Fact| {
        let class = (fact.holds == Holds::Code).then_some("host");
        view! {
            <dt>{fact.label.clone()}</dt>
            <dd class=class>{content(&fact.text, fact.holds)}</dd>
        }
    };
    view! { <dl class="facts">{move || facts.with(|facts| facts.iter().map(one).collect_view())}</dl> }
}

/// Where rules come from.
#[component]
pub(super) fn Sources(
    /// The sources.
    #[prop(into)]
    sources: Signal<Vec<Source>>,
) -> impl IntoView {
    let one = |source: &Source| {
        let (id, title) = (source.rule.clone(), format!(" {}", source.title));
        view! {
            <dt><RuleLink id/> {title}</dt>
            <dd>{source.text.clone()}</dd>
        }
    };
    view! { <dl>{move || sources.with(|sources| sources.iter().map(one).collect_view())}</dl> }
}
