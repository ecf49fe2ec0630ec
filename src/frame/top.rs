//! The top bar: the plan's title, where it is kept, undo, redo, print, export. Nothing else.

use super::export::{export_design, export_plan};
use super::notices::Notices;
use crate::browser::page;
use crate::document::{Document, Kept};
use crate::parts::{memo, menu, when};
use crate::steps::Route;
use cas_plan::plan::Plan;
use leptos::prelude::*;

/// What a plan is called.
pub fn title_of(plan: &Plan) -> &str {
    let title = plan.title.trim();
    if title.is_empty() { "Untitled plan" } else { title }
}

/// The top bar.
pub fn top(document: Document, route: RwSignal<Route>) -> AnyView {
    let in_plan = memo(move || route.get() != Route::Start);
    view! {
        <header class="top">
            <a class="home" href="#/">"CAS Planner"</a>
            {when(move || in_plan.get(), move || plan_bar(document))}
        </header>
    }
    .into_any()
}

fn plan_bar(document: Document) -> AnyView {
    let notices = Notices::here();
    let title = memo(move || document.plan().with(|plan| title_of(plan).to_owned()));
    view! {
        <span class="title">{title}</span>
        {kept(document, notices)}
        <div class="tools">
            {step_button("Undo", memo(move || document.undoes()), Callback::new(move |()| document.undo()))}
            {step_button("Redo", memo(move || document.redoes()), Callback::new(move |()| document.redo()))}
            <button type="button" on:click=move |_| page::print()>"Print"</button>
            {menu("Export", String::new(), vec![
                ("Plan (JSON)".to_owned(), Callback::new(move |()| export_plan(document, notices))),
                ("Design (JSON)".to_owned(), Callback::new(move |()| export_design(document, notices))),
            ])}
        </div>
    }
    .into_any()
}

/// Undo or Redo; a hint says what.
fn step_button(label: &'static str, edit: Memo<Option<String>>, step: Callback<()>) -> AnyView {
    let hint = memo(move || edit.get().map(|edit| format!("{label} {edit}")));
    let nothing = memo(move || edit.with(Option::is_none));
    view! {
        <button type="button" disabled=nothing title=hint on:click=move |_| step.run(())>{label}</button>
    }
    .into_any()
}

/// Where the plan is kept, said once and kept up to date.
fn kept(document: Document, notices: Notices) -> AnyView {
    let kept = document.kept();
    let failed = memo(move || matches!(kept.get(), Kept::Failed(_)));
    Effect::new(move |_| page::set_kept(!failed.get()));
    let words = memo(move || match kept.get() {
        Kept::Nothing => "Will be kept in this browser only.".to_owned(),
        Kept::Soon => "Kept in this browser only, saving.".to_owned(),
        Kept::Saved(time) => format!("Kept in this browser only, saved {time}."),
        Kept::Failed(_) => "Not kept in this browser.".to_owned(),
    });
    view! {
        <span class="kept" class:bad=failed>
            <span>{words}</span>
            " "
            <button type="button" class="link" on:click=move |_| export_plan(document, notices)>
                "Save a file"
            </button>
        </span>
    }
    .into_any()
}
