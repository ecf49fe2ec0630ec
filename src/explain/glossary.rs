//! The glossary.

use super::context::Explain;
use super::search::{Search, wanted};
use super::texts::{Term, Texts};
use crate::route;
use leptos::prelude::*;
use std::sync::Arc;

/// The word that was asked for, or those that hold what is searched for.
#[component]
pub(super) fn Glossary(
    /// The texts.
    texts: Arc<Texts>,
    /// The word; all where there is none.
    asked: Option<String>,
) -> impl IntoView {
    let explain = Explain::here();
    let one = asked.is_some();
    let terms = move || {
        let words = wanted(explain);
        let is_wanted = |term: &&Term| match &asked {
            Some(asked) => term.term.eq_ignore_ascii_case(asked),
            None => term.holds(&words),
        };
        texts.glossary.iter().filter(is_wanted).map(entry).collect_view()
    };
    view! {
        {(!one).then(|| view! { <Search label="Words with"/> })}
        <dl class="glossary">{terms}</dl>
        {one.then(|| view! { <p><a href=route::WORDS>"The whole glossary"</a></p> })}
    }
}

fn entry(term: &Term) -> AnyView {
    let text = term.text.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    view! {
        <dt>{term.term.clone()}</dt>
        <dd>{text}</dd>
    }
    .into_any()
}
