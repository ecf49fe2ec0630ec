//! The frame: top bar, steps, the question, what follows from the answers.

use crate::browser::window::{document, hear};
use crate::browser::{address, engine, focus, page as window, share};
use crate::document::{Document, all_drafts, field_of, site_at};
use crate::explain::{self, Explained};
use crate::frame::{self, step};
use crate::page::Page;
use crate::parts::turn_to;
use crate::results;
use crate::signals::{Effect, derived, spawn_local};
use crate::start::start;
use crate::steps::{self, Route};
use crate::view::{Node, el, link, of_class, show, show_once};
use wasm_bindgen::JsCast;

/// The whole page.
pub fn app() {
    let document = Document::new();
    document.reopen();
    document.watch();
    let page = Page::new(document, Route::parse(&address::fragment()));
    frame::open_what_is_dropped(page);
    follow_address(page);
    results::print_by_the_engine(page);
    hear_everywhere(page);
    open_what_the_link_holds(page);
    Effect::new(move |_| window::set_title(&title(page)));
    regions(page);
}

/// The parts of the page, each of which follows what it reads by itself.
fn regions(page: Page) {
    let Some(body) = document().body() else { return };
    show_once(&body, &skeleton());
    let on_start = derived(move || page.route.get() == Route::Start);
    let inside = |wanted: bool, tree: fn(Page) -> Node| {
        move || if on_start.get() == wanted { tree(page) } else { el("div") }
    };
    within("top", move || frame::top(page));
    within("notices", move || frame::notices(page));
    within("start", inside(true, start));
    within("steps", inside(false, step::list));
    within("main", inside(false, step::question));
    within("results", inside(false, step::results));
    within("results-bar", inside(false, step::bar));
    Effect::new(move |_| {
        let start = on_start.get();
        window::hide("start", !start);
        window::hide("frame", start);
    });
    within("explain", move || explain::explained(page));
    within("said", move || el("span").text(page.said.get()));
    Effect::new(move |_| window::lay_over("results", page.results_open.get(), &BENEATH));
    Effect::new(move |_| window::open_dialog("explain", page.explained.with(Option::is_some)));
    Effect::new(move |_| window::set_presenting(page.presenting.get()));
    // Escape closes a dialog without asking anybody.
    window::when_closed("explain", move || page.explained.set(None));
}

/// Keys, and links to explanations, wherever they are.
fn hear_everywhere(page: Page) {
    hear("keydown", move |event| {
        if let Some(event) = event.dyn_ref() {
            explain::press(page, event);
        }
    });
    hear("click", move |event| explain::follow(page, event));
}

/// What cannot be reached while the results lie over it.
const BENEATH: [&str; 3] = ["steps", "main", "results-bar"];

fn skeleton() -> Node {
    let place = |tag: &'static str, id: &str| el(tag).with("id", id);
    let skip = link("#heading", "Skip to the question").with("class", "skip");
    let frame = of_class("div", "frame")
        .with("id", "frame")
        .add(place("nav", "steps").with("class", "steps").with("aria-label", "Steps"))
        .add(place("main", "main"))
        .add(place("aside", "results").with("aria-label", "What follows"))
        .add(place("div", "results-bar").with("class", "results-bar"));
    el("div")
        .with("id", "page")
        .add(skip)
        .add(place("div", "top"))
        .add(place("div", "notices").with("class", "notices").with("role", "status"))
        .add(place("main", "start").with("class", "start"))
        .add(frame)
        .add(place("dialog", "explain").with("aria-labelledby", "explained-title"))
        .add(place("div", "said").with("class", "said").with("role", "status"))
}

fn within(id: &str, tree: impl Fn() -> Node + 'static) {
    if let Some(place) = document().get_element_by_id(id) {
        show(&place, tree);
    }
}

/// Opens the plan of a link as a draft of its own.
fn open_what_the_link_holds(page: Page) {
    let Some(packed) = address::fragment().strip_prefix(SHARED).map(str::to_owned) else { return };
    address::replace("/");
    spawn_local(async move {
        engine::there().await;
        let opened = match share::unpack(&packed).await {
            Ok(text) => frame::import(page, "The plan of the link", &text),
            Err(problem) => {
                let text = "The plan of the link was not opened; everything here is as it was.";
                page.notices.tell(text, vec![problem]);
                false
            }
        };
        if opened {
            address::go("/plan");
        }
    });
}

/// How a fragment that holds a plan begins.
pub const SHARED: &str = "plan=";

/// Opens what the address asks for, and moves the focus with it: to the answer that was asked for,
/// or to the heading of a new page.
fn follow_address(page: Page) {
    page.explained.set(Explained::of_address(&address::fragment()));
    if let first @ Route::Step(_, Some(_)) = &page.route.get_untracked() {
        arrive(page, first);
    }
    hear("hashchange", move |_| {
        let new = Route::parse(&address::fragment());
        if !new.same_page(&page.route.get_untracked()) {
            page.checks.hide();
            page.first.set(0);
        }
        if new == Route::Start {
            page.document.keep_now();
            page.drafts.set(all_drafts());
            steps::forget_sites(page);
        } else {
            page.document.at_place(address::fragment());
        }
        page.route.set(new.clone());
        arrive(page, &new);
    });
}

fn arrive(page: Page, route: &Route) {
    match route {
        Route::Step(step, Some(pointer)) => {
            if let Some(key) = page.plan_now(|plan| site_at(plan, pointer)) {
                turn_to(page, steps::sites_at_once(*step), key);
                steps::unfold(page, key);
            }
            results::turn_to_row(page, pointer);
            focus::answer(&page.plan_now(|plan| field_of(plan, pointer)));
        }
        _ => focus::later("heading"),
    }
}

/// `3 of 7: Protocols and exposure - Contoso client access - CAS Planner`.
fn title(page: Page) -> String {
    match page.route.get() {
        Route::Start => "CAS Planner".to_owned(),
        Route::Step(step, _) => {
            let wrong = page.checks.shown() == Some(step) && page.checks.count(step) > 0;
            let error = if wrong { "Error: " } else { "" };
            let plan = page.plan(|plan| frame::title_of(plan).to_owned());
            let (number, of) = (step.number(), steps::Step::ALL.len());
            format!("{error}{number} of {of}: {} - {plan} - CAS Planner", step.title())
        }
    }
}
