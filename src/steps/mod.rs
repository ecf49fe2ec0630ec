//! The steps: one file each. They ask; they never compute a fact.

mod balancing;
mod certificates;
mod exposure;
mod names;
mod organisation;
mod plan;
mod sites;
mod step;

pub use step::{Route, Step, link_to};

use crate::document::Document;
use crate::parts::{Pages, actions, each, error_summary, memo, when};
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// A question page: one heading, one line of why it is asked, the fields, Continue. `answer` is
/// the JSON pointer of the answer that somebody wants to see.
pub fn question(document: Document, step: Step, answer: Option<String>) -> AnyView {
    let asked = answer.and_then(|pointer| site_of(document, &pointer));
    let (why, body) = match step {
        Step::Organisation => (organisation::WHY, organisation::body(document)),
        Step::Sites => (sites::WHY, sites::body(document, asked)),
        Step::Exposure => (exposure::WHY, exposure::body(document, asked)),
        Step::Names => (names::WHY, names::body(document, asked)),
        Step::Certificates => (certificates::WHY, certificates::body(document, asked)),
        Step::Balancing => (balancing::WHY, balancing::body(document, asked)),
        Step::Plan => (plan::WHY, plan::body(document)),
    };
    view! {
        <h1 id="heading" tabindex="-1">{step.title()}</h1>
        <p class="why">{why}</p>
        {error_summary(step)}
        {body}
        {(step != Step::Plan).then(|| actions(step))}
    }
    .into_any()
}

/// The site that a JSON pointer is about.
fn site_of(document: Document, pointer: &str) -> Option<SiteKey> {
    let place: usize = pointer.strip_prefix("/sites/")?.split('/').next()?.parse().ok()?;
    document.plan().with_untracked(|plan| plan.sites.get(place).map(|site| site.key))
}

/// A card for each site that is shown, under what leads to the others.
fn site_cards(
    document: Document,
    per_page: usize,
    asked: Option<SiteKey>,
    card: fn(Document, SiteKey) -> AnyView,
) -> AnyView {
    let pages = Pages::new(document, per_page);
    if let Some(key) = asked {
        pages.turn_to(key);
    }
    view! {
        {pages.controls(document)}
        {no_site_yet(document)}
        {each(pages.shown(), move |key| card(document, key))}
    }
    .into_any()
}

/// Where to go first, while there is no site.
fn no_site_yet(document: Document) -> AnyView {
    let nothing = move || {
        view! {
            <p class="nothing">
                "There is no site yet. " <a href=Step::Sites.href()>"Add the first one"</a> "."
            </p>
        }
        .into_any()
    };
    when(move || document.plan().with(|plan| plan.sites.is_empty()), nothing)
}

/// What a site is called, kept up to date.
fn site_title(document: Document, key: SiteKey) -> Signal<String> {
    memo(move || {
        document
            .plan()
            .with(|plan| plan.site(key).map(|s| s.title().to_owned()).unwrap_or_default())
    })
    .into()
}

/// "of HQ", for listeners who hear a label without its card.
fn of_site_title(document: Document, key: SiteKey) -> Signal<String> {
    let title = site_title(document, key);
    Signal::derive(move || format!("of {}", title.get()))
}
