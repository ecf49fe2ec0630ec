//! What is wrong with the answers, and where it is shown: in the steps' list at once, on a step
//! only after Continue.

use super::problems;
use crate::browser::focus;
use crate::document::{Document, Typed, field_of, pointer_of, site_at};
use crate::page::Page;
use crate::signals::{Shown, State, derived, untrack};
use crate::steps::{Step, link_to, unfold};
use crate::view::{Node, On, el, link, of_class};
use cas_plan::plan::Plan;
use cas_plan::workbench::Follows;
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
    all: Shown<Arc<Vec<Trouble>>>,
    shown: State<Option<Step>>,
}

impl Checks {
    /// Checks an open plan whenever its design was computed anew.
    pub fn new(document: Document) -> Self {
        let all = derived(move || {
            let follows = document.follows().get();
            let typed = document.all_typed().get();
            Arc::new(document.plan().with_untracked(|plan| troubles(plan, &follows, &typed)))
        });
        Self { all, shown: State::new(None) }
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

    /// Whether the troubles of a step are shown already.
    pub fn is_shown_now(self, step: Step) -> bool {
        self.shown.get_untracked() == Some(step)
    }

    /// What to say beside a field; nothing before Continue.
    pub fn messages_of(self, id: &str) -> Vec<String> {
        let Some(step) = self.shown.get() else { return Vec::new() };
        let here = |trouble: &&Trouble| trouble.step == step && trouble.id == id;
        self.all.with(|all| all.iter().filter(here).map(|t| t.message.clone()).collect())
    }
}

/// After Continue: what is wrong on this step, with links to the answers.
pub fn error_summary(page: Page, step: Step) -> Option<Node> {
    let troubles = page.checks.of(step);
    if page.checks.shown() != Some(step) || troubles.is_empty() {
        return None;
    }
    let item = |trouble: Trouble| {
        let Trouble { at, id, message, .. } = trouble;
        let address = link_to(&at);
        let show = move || {
            if let Some(key) = page.plan_now(|plan| site_at(plan, &at)) {
                unfold(page, key);
            }
            focus::answer(&id);
        };
        el("li").add(link(address, message).click(show))
    };
    let go_on = step.next().map(|next| {
        el("p").add(link(next.href(), format!("Go on to {} all the same", next.title())))
    });
    let summary = of_class("div", "summary")
        .with("id", "summary")
        .with("tabindex", "-1")
        .with("aria-labelledby", "summary-title")
        .add(el("h2").with("id", "summary-title").text("To mend on this page"))
        .add(el("ul").all(troubles.into_iter().map(item)))
        .all(go_on);
    Some(summary)
}

/// What keeps a plan from being a file, then what its design calls an error.
fn troubles(plan: &Plan, follows: &Follows, typed: &Typed) -> Vec<Trouble> {
    let mut all = Vec::new();
    for (id, text) in typed {
        if let Some(at) = pointer_of(plan, id)
            && plan.answer(&at).is_none()
            && let Some(message) = problems::number(text)
        {
            add(&mut all, plan, at, message);
        }
    }
    for (at, message) in follows.refused.iter().chain(&follows.errors) {
        add(&mut all, plan, at.clone(), message.clone());
    }
    all
}

fn add(all: &mut Vec<Trouble>, plan: &Plan, at: String, message: String) {
    let id = field_of(plan, &at);
    all.push(Trouble { step: Step::of_answer(&at), id, at, message });
}
