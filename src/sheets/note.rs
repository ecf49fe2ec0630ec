//! Notes an open question as an open point.

use crate::document::Document;
use crate::notices::Notices;
use cas_plan::plan::{DECISIONS_LIMIT, Decision};
use cas_plan::terms::DecisionState;
use leptos::prelude::*;

/// Notes a question as an open point of the plan.
#[component]
pub(super) fn NoteButton(
    /// The question, in words.
    question: Signal<String>,
) -> impl IntoView {
    let (document, notices) = (Document::here(), Notices::here());
    let note = move |_| notices.say(note(document, question.get_untracked()));
    view! {
        <p class="copy">
            <button type="button" class="link" data-decide=question on:click=note>
                "Note as an open point"
            </button>
        </p>
    }
}

/// Notes a question, unless it is noted already, and says what came of it.
fn note(document: Document, question: String) -> &'static str {
    let (noted, count) = document.with_now(|plan| {
        let noted = plan.decisions.iter().any(|decision| decision.text == question);
        (noted, plan.decisions.len())
    });
    if noted {
        return "It is noted already.";
    }
    if count >= DECISIONS_LIMIT {
        return "The plan holds as many decisions as it may.";
    }
    document.edit("the open point", |plan| {
        let state = Some(DecisionState::Open);
        plan.decisions.push(Decision { text: question, state, ..Decision::default() });
    });
    "Noted below, under decisions and open points."
}
