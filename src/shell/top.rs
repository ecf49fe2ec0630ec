//! The top bar: the plan's title, where it is kept, undo, redo, share, print, export.

use super::share::make_a_link;
use crate::browser::root;
use crate::document::{Document, called};
use crate::drafts::{Drafts, Kept};
use crate::explain::Explain;
use crate::files::Files;
use crate::parts::{Item, Menu};
use crate::route::START;
use crate::sheets::Paper;
use leptos::prelude::*;

/// The top bar.
#[component]
pub fn TopBar(
    /// Whether a plan is open below it.
    #[prop(into)]
    in_plan: Signal<bool>,
) -> impl IntoView {
    view! {
        <header class="top">
            <a class="home" href=START>"CAS Planner"</a>
            <Show when=move || in_plan.get()>
                <Title/> <WhereKept/> <Tools/>
            </Show>
        </header>
    }
}

/// What the plan is called.
#[component]
fn Title() -> impl IntoView {
    let document = Document::here();
    view! { <span class="title">{move || document.with(|plan| called(&plan.title).to_owned())}</span> }
}

/// Undo, redo, and what is done with the whole plan.
#[component]
fn Tools() -> impl IntoView {
    let document = Document::here();
    let (explain, files, paper) = (Explain::here(), Files::here(), Paper::here());
    let undoes = Memo::new(move |_| document.undoes());
    let redoes = Memo::new(move |_| document.redoes());
    let hint = |label: &str, edit: Memo<Option<String>>| {
        let label = label.to_owned();
        move || edit.get().map(|edit| format!("{label}: {edit}"))
    };
    let items = vec![
        Item::new("Plan (JSON)", move || files.save_plan()),
        Item::new("Design (JSON)", move || files.save_design()),
    ];
    view! {
        <div class="tools">
            <button
                type="button"
                disabled=move || undoes.with(Option::is_none)
                title=hint("Undo", undoes)
                on:click=move |_| document.undo()
            >
                "Undo"
            </button>
            <button
                type="button"
                disabled=move || redoes.with(Option::is_none)
                title=hint("Redo", redoes)
                on:click=move |_| document.redo()
            >
                "Redo"
            </button>
            <button type="button" on:click=move |_| make_a_link(document, explain)>"Share"</button>
            <button type="button" on:click=move |_| paper.print()>"Print"</button>
            <Menu id="export" label="Export" items/>
        </div>
    }
}

/// Where the plan is kept, said once and kept up to date.
#[component]
fn WhereKept() -> impl IntoView {
    let (drafts, files) = (Drafts::here(), Files::here());
    let kept = drafts.kept();
    let failed = move || kept.with(|kept| matches!(kept, Kept::Failed(_)));
    Effect::new(move || root::set_kept(!failed()));
    let words = move || match kept.get() {
        Kept::Nothing => "Will be kept in this browser only.".to_owned(),
        Kept::Soon => "Kept in this browser only, saving.".to_owned(),
        Kept::Saved(time) => format!("Kept in this browser only, saved {time}."),
        Kept::Failed(_) => "Not kept in this browser.".to_owned(),
    };
    view! {
        <span class="kept" class:bad=failed>
            <span>{words}</span>
            " "
            <button type="button" class="link" on:click=move |_| files.save_plan()>
                "Save a file"
            </button>
        </span>
    }
}
