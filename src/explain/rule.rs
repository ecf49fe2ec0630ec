//! A rule in full.

use super::texts::{Disagreement, Rule, Texts};
use crate::route;
use leptos::prelude::*;
use std::sync::Arc;

/// A rule: what it looks at, why it matters, what to do, and who says so.
#[component]
pub(super) fn RuleText(
    /// The texts.
    texts: Arc<Texts>,
    /// The identifier of the rule.
    id: String,
) -> impl IntoView {
    let rule = move || match texts.rule(&id) {
        Some(rule) => in_full(&texts, rule),
        None => view! { <p>"There is no such rule."</p> }.into_any(),
    };
    view! {
        {rule}
        <p><a href=route::RULES>"All rules"</a></p>
    }
}

fn in_full(texts: &Texts, rule: &Rule) -> AnyView {
    view! {
        <div class="rule">
            <p class="soft">{rule.about()}</p>
            {part("What it looks at", &rule.looks)}
            {part("Why it matters", &rule.why)}
            {part("What to do", &rule.to_do)}
            {part("Source", &rule.source)}
            {texts.disagreements(rule).map(disagreement).collect_view()}
        </div>
    }
    .into_any()
}

fn part(title: &'static str, text: &[String]) -> AnyView {
    let paragraphs = text.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    view! { <section><h3>{title}</h3>{paragraphs}</section> }.into_any()
}

/// Where people disagree, which question decides, and what is taken until it is answered.
fn disagreement(one: &Disagreement) -> AnyView {
    let views = one.views.iter().map(|view| format!("{} ({})", view.says, view.source));
    view! {
        <section>
            <h3>{format!("Where people disagree: {}", one.title)}</h3>
            <ul>{views.map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            <p>{format!("The question that decides: {}", one.question)}</p>
            <p>{format!("Taken here: {}", one.default)}</p>
        </section>
    }
    .into_any()
}
