//! All sites, a card each, and the ways to add some.

use super::adding::Adding;
use super::card::Card;
use super::dragging::Dragging;
use super::fold::FoldAll;
use super::folds::Folds;
use super::paste::Paste;
use super::per_page::PER_PAGE;
use crate::checks::Checks;
use crate::document::Document;
use crate::parts::{SiteControls, SiteList};
use crate::route::Step;
use leptos::prelude::*;

pub const WHY: &str = "A site is one of Active Directory, with Exchange servers. Each gets names, an array and a \
     balancer of its own; those that face the internet take the clients from outside.";

/// The questions of the step.
#[component]
pub fn Sites() -> impl IntoView {
    let (document, adding) = (Document::here(), Adding::here());
    provide_context(Dragging::new(document));
    open_what_is_wrong();
    let shown = SiteList::here().shown(PER_PAGE);
    let empty = Memo::new(move |_| document.with(|plan| plan.sites.is_empty()));
    let label = move || if empty.get() { "Add the first site" } else { "Add a site" };
    view! {
        <SiteControls size=PER_PAGE/>
        <FoldAll/>
        <Show when=move || empty.get()>
            <p class="nothing">"There is no site yet. One is enough to see certificates."</p>
        </Show>
        <For each=move || shown.get() key=|key| *key let(key)>
            <Card key/>
        </For>
        <p>
            <button type="button" id="/sites" on:click=move |_| adding.an_empty_one()>
                {label}
            </button>
        </p>
        <Paste/>
    }
}

/// What is wrong with a site unfolds it, and it stays so while somebody mends it.
fn open_what_is_wrong() {
    let (checks, folds) = (Checks::here(), Folds::here());
    Effect::new(move || {
        if checks.shown() == Some(Step::Sites) {
            let wrong = checks.of(Step::Sites);
            folds.set(wrong.iter().filter_map(|trouble| trouble.at.key()), false);
        }
    });
}
