//! What is not known yet, what is assumed, and what another answer would change.

use super::each::Each;
use super::identity;
use super::line::answer_link;
use super::note::NoteButton;
use super::place::focusable;
use cas_plan::documents::block::Question;
use leptos::prelude::*;

/// Open questions, each leading to its answer.
#[component]
pub(super) fn Questions(
    /// The questions.
    #[prop(into)]
    questions: Signal<Vec<Question>>,
) -> impl IntoView {
    let one = |question| view! { <OneQuestion question/> }.into_any();
    view! { <ul class="questions"><Each things=questions names=identity::questions row=one/></ul> }
}

/// An open question.
#[component]
fn OneQuestion(
    /// The question.
    question: Signal<Question>,
) -> impl IntoView {
    let (id, tabindex) = focusable(move || question.with(|one| one.address.clone()));
    let way = move || question.with(|one| answer_link(&one.at, &one.text));
    let assumed = move || {
        let assumed = question.with(|one| one.assumed.clone());
        (!assumed.is_empty()).then(|| view! { <p class="soft">{assumed}</p> })
    };
    let other = |text: &String| view! { <li>{text.clone()}</li> };
    let others = move || {
        question.with(|one| {
            let others = one.alternatives.iter().map(other).collect_view();
            (!one.alternatives.is_empty()).then(|| view! { <ul class="soft">{others}</ul> })
        })
    };
    let notable = Memo::new(move |_| question.with(|one| one.notable));
    let text = Signal::derive(move || question.with(|one| one.text.clone()));
    view! {
        <li id=id tabindex=tabindex>
            {way} {assumed} {others}
            <Show when=move || notable.get()>
                <NoteButton question=text/>
            </Show>
        </li>
    }
}
