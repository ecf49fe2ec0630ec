//! The page: what everybody knows, and which page the address asks for.

use crate::browser::{address, focus, root};
use crate::checks::Checks;
use crate::document::{At, Document, called};
use crate::drafts::Drafts;
use crate::engine::Engine;
use crate::explain::{Explain, Explanation};
use crate::files::Files;
use crate::notices::Notices;
use crate::parts::{Presenting, SiteList};
use crate::route::{Route, START, Step};
use crate::sheets::{Paper, Places, PrintedPaper};
use crate::shell::{
    NoticeBar, PassingWord, Results, StepList, TopBar, open_what_is_dropped,
    open_what_the_link_holds,
};
use crate::start::StartPage;
use crate::steps::{Folds, Looked, Pasted, StepPage, sites_at_once};
use leptos::ev;
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    provide_contexts();
    let route = follow_address();
    open_what_is_dropped(Files::here());
    open_what_the_link_holds(Files::here(), Notices::here());
    say_in_the_title(route);
    let step = Memo::new(move |_| route.with(Route::step));
    let to_the_question = |event: ev::MouseEvent| {
        event.prevent_default();
        focus::now("heading");
    };
    view! {
        <div id="page">
            <a class="skip" href="#heading" on:click=to_the_question>"Skip to the question"</a>
            <div id="top"><TopBar in_plan=Signal::derive(move || step.get().is_some())/></div>
            <div id="notices" class="notices" role="status"><NoticeBar/></div>
            <Show
                when=move || step.get().is_some()
                fallback=|| view! { <main id="start" class="start"><StartPage/></main> }
            >
                <Frame step/>
            </Show>
            <Explanation/>
            <PassingWord/>
        </div>
        <PrintedPaper/>
    }
}

/// A step between the list of steps and what follows.
#[component]
fn Frame(
    /// The step that is open.
    step: Memo<Option<Step>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let question = move || {
        let step = step.get()?;
        Some(view! { <div data-key=step.slug()><StepPage step/></div> })
    };
    view! {
        <div class="frame" id="frame">
            <nav id="steps" class="steps" aria-label="Steps" inert=move || over.get()>
                <StepList open=step/>
            </nav>
            <main id="main" inert=move || over.get()>{question}</main>
            <Results open=over/>
        </div>
    }
}

/// Every context of the page, each of which knows only those before it.
fn provide_contexts() {
    let document = Document::new();
    let drafts = Drafts::new(document);
    drafts.reopen();
    let engine = Engine::new(document);
    provide_context(document);
    provide_context(drafts);
    provide_context(engine);
    provide_context(Checks::new(document, engine));
    let notices = Notices::new();
    provide_context(notices);
    provide_context(Files::new(document, drafts, engine, notices));
    provide_context(SiteList::new(document));
    provide_context(Folds::new(document));
    provide_context(Pasted::new(document));
    provide_context(Looked::new(document));
    provide_context(Places::new(document));
    provide_context(Paper::new(document, engine, notices));
    provide_context(Presenting::new());
    provide_context(Explain::new());
}

/// What the address asks for, from now on.
fn follow_address() -> Signal<Route> {
    let arrival = Arrival::here();
    arrival.begin_what_was_clicked();
    let route = RwSignal::new(Route::parse(&address::fragment()));
    if let first @ Route::Step(_, Some(_)) = route.get_untracked() {
        arrival.show_answer(&first);
    }
    let heard = window_event_listener(ev::hashchange, move |_| {
        let new = Route::parse(&address::fragment());
        if !new.same_page(&route.get_untracked()) {
            arrival.on_another_page();
        }
        arrival.keep_place(&new);
        route.set(new.clone());
        arrival.show_answer(&new);
    });
    on_cleanup(move || heard.remove());
    // The address may stay as it is while another plan comes, as with a file that is dropped.
    arrival.document.on_another_plan(move || {
        if let Some(step) = route.with_untracked(Route::step) {
            arrival.on_another_page();
            arrival.show_answer(&Route::Step(step, None));
        }
    });
    route.into()
}

/// What is done when another page, or another answer, is asked for.
#[derive(Clone, Copy)]
struct Arrival {
    document: Document,
    drafts: Drafts,
    checks: Checks,
    sites: SiteList,
    folds: Folds,
    places: Places,
}

impl Arrival {
    fn here() -> Self {
        Self {
            document: Document::here(),
            drafts: Drafts::here(),
            checks: Checks::here(),
            sites: SiteList::here(),
            folds: Folds::here(),
            places: Places::here(),
        }
    }

    /// Does what was clicked on the first screen before the program was there.
    fn begin_what_was_clicked(self) {
        match address::fragment().as_str() {
            "/new" => {
                self.drafts.start();
                address::replace(&Step::Organisation.href());
            }
            "/open" => {
                address::replace(START);
                focus::later("open-file");
            }
            _ => {}
        }
    }

    /// What was wrong, and where a list was turned to, belongs to the page that was left.
    fn on_another_page(self) {
        self.checks.hide();
        self.sites.turn_to_first();
    }

    /// Remembers the address, so that a draft opens where it was left; on the start page the list
    /// of drafts has to be that of now.
    fn keep_place(self, new: &Route) {
        if *new == Route::Start {
            self.drafts.keep_now();
            self.drafts.look_again();
        } else {
            self.drafts.at_place(address::fragment());
        }
    }

    /// Moves the focus along: to the answer that was asked for, or to the heading of a page.
    fn show_answer(self, route: &Route) {
        let Route::Step(step, Some(pointer)) = route else { return focus::later("heading") };
        let at = self.document.with_now(|plan| At::of_pointer(plan, pointer));
        if let Some(key) = at.key() {
            self.sites.turn_to(sites_at_once(*step), key);
            self.folds.unfold(key);
        }
        if !self.places.turn_to_row(pointer) {
            focus::answer(&at.id());
        }
    }
}

/// `3 of 7: Protocols and exposure - Contoso client access - CAS Planner`.
fn say_in_the_title(route: Signal<Route>) {
    let (document, checks) = (Document::here(), Checks::here());
    let title = Memo::new(move |_| match route.with(Route::step) {
        None => "CAS Planner".to_owned(),
        Some(step) => {
            let wrong = checks.shown() == Some(step) && checks.count(step) > 0;
            let error = if wrong { "Error: " } else { "" };
            let plan = document.with(|plan| called(&plan.title).to_owned());
            let (number, of) = (step.number(), Step::ALL.len());
            format!("{error}{number} of {of}: {} - {plan} - CAS Planner", step.title())
        }
    });
    Effect::new(move || title.with(|title| root::set_title(title)));
}
