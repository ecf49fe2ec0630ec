//! Lines of words, names and links.

use super::rules::RuleLink;
use crate::route;
use cas_plan::documents::block::{Line, Span, Step};
use leptos::prelude::*;

/// A line of words, names and links.
#[component]
pub(super) fn Words(
    /// The line.
    #[prop(into)]
    line: Signal<Line>,
) -> impl IntoView {
    move || line.with(spans)
}

/// Lines, one below the other.
#[component]
pub(super) fn Lines(
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
) -> impl IntoView {
    let one = |line: &Line| view! { <li>{spans(line)}</li> };
    view! { <ul>{move || lines.with(|lines| lines.iter().map(one).collect_view())}</ul> }
}

/// What to do, one after the other.
#[component]
pub(super) fn Steps(
    /// The steps.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
) -> impl IntoView {
    let one = |step: &Step| {
        let (text, id) = (step.text.clone(), step.rule.clone());
        view! { <li>{text} " (" <RuleLink id/> ")"</li> }
    };
    view! { <ol>{move || steps.with(|steps| steps.iter().map(one).collect_view())}</ol> }
}

/// The parts of a line. Where one changes, the elements of the others stay.
pub(super) fn spans(line: &Line) -> Vec<AnyView> {
    line.iter().cloned().map(span).collect()
}

fn span(span: Span) -> AnyView {
    match span {
        Span::Words(text) => text.into_any(),
        Span::Code(text) => view! { <span class="host">{text}</span> }.into_any(),
        Span::Answer { at, text } => answer_link(&at, &text),
        Span::Rule(id) => view! { <RuleLink id/> }.into_any(),
    }
}

/// Words that lead to an answer: the page knows where it is asked for.
pub(super) fn answer_link(at: &str, text: &str) -> AnyView {
    view! { <a href=route::answer(at)>{text.to_owned()}</a> }.into_any()
}
