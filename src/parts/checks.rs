//! What is wrong with the answers, and where it is shown: in the steps' list at once, on a step
//! only after Continue.

use super::answer::answer_id;
use super::live::{live, memo, when};
use super::problems;
use crate::browser::focus;
use crate::document::{Document, Typed};
use crate::steps::{Step, link_to};
use cas_plan::design::{Design, Severity};
use cas_plan::plan::Plan;
use leptos::prelude::*;
use std::sync::Arc;

/// Something that is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// JSON pointer of the answer.
    pub at: String,
    /// The identifier of the answer in the page.
    pub id: String,
    /// The step that asks for it.
    pub step: Step,
    /// What is wrong, and what to do.
    pub message: String,
}

/// Everything that is wrong, and the step on which it is shown.
#[derive(Clone, Copy)]
pub struct Checks {
    all: Memo<Arc<Vec<Trouble>>>,
    shown: RwSignal<Option<Step>>,
}

impl Checks {
    /// Checks an open plan whenever its design was computed anew.
    pub fn new(document: Document) -> Self {
        let all = memo(move || {
            document.settled();
            let design = document.design().get();
            let typed = document.all_typed().get();
            Arc::new(document.plan().with_untracked(|plan| troubles(plan, &design, &typed)))
        });
        Self { all, shown: RwSignal::new(None) }
    }

    /// The checks of this page.
    pub fn here() -> Self {
        expect_context()
    }

    /// How many answers of a step have something wrong.
    pub fn count(self, step: Step) -> usize {
        self.all.with(|all| all.iter().filter(|trouble| trouble.step == step).count())
    }

    /// What is wrong on a step.
    pub fn of(self, step: Step) -> Vec<Trouble> {
        self.all.with(|all| all.iter().filter(|trouble| trouble.step == step).cloned().collect())
    }

    /// Shows what is wrong with the answers of a step from now on; whether anything is.
    pub fn show(self, step: Step) -> bool {
        self.shown.set(Some(step));
        !untrack(|| self.of(step)).is_empty()
    }

    /// Shows nothing.
    pub fn hide(self) {
        self.shown.set(None);
    }

    /// The step whose troubles are shown.
    pub fn shown(self) -> Option<Step> {
        self.shown.get()
    }

    /// What to say beside a field; nothing before Continue.
    pub fn messages_of(self, id: &str) -> Signal<Vec<String>> {
        let id = id.to_owned();
        memo(move || {
            let Some(step) = self.shown.get() else { return Vec::new() };
            let here = |trouble: &&Trouble| trouble.step == step && trouble.id == id;
            self.all.with(|all| all.iter().filter(here).map(|t| t.message.clone()).collect())
        })
        .into()
    }
}

/// After Continue: what is wrong on this step, with links to the answers.
pub fn error_summary(step: Step) -> AnyView {
    let checks = Checks::here();
    let troubles =
        memo(move || if checks.shown() == Some(step) { checks.of(step) } else { Vec::new() });
    when(
        move || troubles.with(|troubles| !troubles.is_empty()),
        move || {
            let items =
                live(move || troubles.get().into_iter().map(item).collect_view().into_any());
            view! {
                <div class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title">
                    <h2 id="summary-title">"To mend on this page"</h2>
                    <ul>{items}</ul>
                    {step.next().map(|next| view! {
                        <p><a href=next.href()>"Go on to " {next.title()} " all the same"</a></p>
                    })}
                </div>
            }
            .into_any()
        },
    )
}

fn item(trouble: Trouble) -> AnyView {
    let Trouble { at, id, message, .. } = trouble;
    view! { <li><a href=link_to(&at) on:click=move |_| focus::answer(&id)>{message}</a></li> }
        .into_any()
}

/// What keeps a plan from being a file, then what its design calls an error.
fn troubles(plan: &Plan, design: &Design, typed: &Typed) -> Vec<Trouble> {
    let mut all = Vec::new();
    for (id, text) in typed {
        if let Some(message) = problems::number(text)
            && let Some(at) = pointer(plan, id)
        {
            add(&mut all, plan, at, message);
        }
    }
    if let Err(refusal) = Plan::read(&plan.write()) {
        for problem in refusal.problems {
            add(&mut all, plan, problem.at, sentence(&problem.message));
        }
    }
    for finding in design.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        add(&mut all, plan, finding.at.clone(), format!("{} {}", finding.message, finding.fix));
    }
    all
}

fn add(all: &mut Vec<Trouble>, plan: &Plan, at: String, message: String) {
    let id = answer_id(plan, &at);
    all.push(Trouble { step: Step::of_answer(&at), id, at, message });
}

fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(std::iter::once('.')).collect()
}

/// The JSON pointer of an answer about a site, from its identifier in the page.
fn pointer(plan: &Plan, id: &str) -> Option<String> {
    let (key, answer) = id.strip_prefix("site-")?.split_once('/')?;
    let place = plan.place_of(key.parse().ok()?)?;
    Some(format!("/sites/{place}/{answer}"))
}
