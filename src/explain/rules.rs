//! Every rule, searched.

use super::context::Explain;
use super::search::{Search, wanted};
use super::texts::{Family, Rule, Texts};
use crate::route;
use leptos::prelude::*;
use std::sync::Arc;

/// Every rule that holds what is searched for, family by family.
#[component]
pub(super) fn RuleList(
    /// The texts.
    texts: Arc<Texts>,
) -> impl IntoView {
    let explain = Explain::here();
    let found = move || {
        let words = wanted(explain);
        let families: Vec<_> =
            texts.families.iter().filter_map(|family| found(family, &words)).collect();
        if families.is_empty() {
            view! { <p>"No rule holds these words."</p> }.into_any()
        } else {
            families.into_any()
        }
    };
    view! {
        <Search label="Rules with"/>
        {found}
    }
}

/// The rules of a family that hold what is searched for; nothing where none does.
fn found(family: &Family, words: &str) -> Option<AnyView> {
    let rules: Vec<_> = family.rules.iter().filter(|rule| rule.holds(words)).map(entry).collect();
    let title = family.title.clone();
    (!rules.is_empty())
        .then(|| view! { <section><h3>{title}</h3><ul>{rules}</ul></section> }.into_any())
}

fn entry(rule: &Rule) -> AnyView {
    view! { <li><a href=route::rule(&rule.id)>{rule.heading()}</a></li> }.into_any()
}
