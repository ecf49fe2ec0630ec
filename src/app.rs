//! The frame: top bar, steps, the question, what follows from the answers.

use crate::browser::{address, focus, page};
use crate::document::Document;
use crate::frame::{self, Notices};
use crate::parts::{Checks, answer_id, when};
use crate::results::Printed;
use crate::start::start;
use crate::steps::{self, Route};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let document = Document::new();
    document.reopen();
    document.watch();
    let checks = Checks::new(document);
    provide_context(document);
    provide_context(checks);
    provide_context(Notices::new());
    frame::open_what_is_dropped(document);
    let route = follow_address(checks);
    title(document, checks, route);
    view! {
        <a class="skip" href="#heading" on:click=move |event| {
            event.prevent_default();
            focus::now("heading");
        }>"Skip to the question"</a>
        {frame::top(document, route)}
        {frame::notices(document)}
        {when(move || route.get() == Route::Start, move || start(document))}
        {when(move || route.get() != Route::Start, move || frame::step(document, route))}
        <Printed/>
    }
}

/// The route that the address asks for, and the focus with it: on the answer that was asked for,
/// or on the heading of a new page.
fn follow_address(checks: Checks) -> RwSignal<Route> {
    let document = Document::here();
    let route = RwSignal::new(Route::parse(&address::fragment()));
    let arrive = move |route: &Route| match route {
        Route::Step(_, Some(pointer)) => {
            focus::answer(&document.plan().with_untracked(|plan| answer_id(plan, pointer)));
        }
        _ => focus::later("heading"),
    };
    if let first @ Route::Step(_, Some(_)) = &route.get_untracked() {
        arrive(first);
    }
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        let new = Route::parse(&address::fragment());
        if !new.same_page(&route.get_untracked()) {
            checks.hide();
        }
        route.set(new.clone());
        // The start page lists drafts; it is no place in one.
        if new != Route::Start {
            document.at_place(address::fragment());
        }
        arrive(&new);
    });
    on_cleanup(move || handle.remove());
    route
}

/// `3 of 7: Protocols and exposure - Contoso client access - CAS Planner`.
fn title(document: Document, checks: Checks, route: RwSignal<Route>) {
    Effect::new(move |_| {
        page::set_title(&match route.get() {
            Route::Start => "CAS Planner".to_owned(),
            Route::Step(step, _) => {
                let wrong = checks.shown() == Some(step) && checks.count(step) > 0;
                let error = if wrong { "Error: " } else { "" };
                let plan = document.plan().with(|plan| frame::title_of(plan).to_owned());
                let (number, of) = (step.number(), steps::Step::ALL.len());
                format!("{error}{number} of {of}: {} - {plan} - CAS Planner", step.title())
            }
        });
    });
}
