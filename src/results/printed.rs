//! The document that goes to paper: title block, verdicts, every sheet in full, every answer.

use super::marks::said;
use super::sheets::SHEETS;
use super::table::table;
use super::tree::{Node, el, of_class};
use super::{arrays, balancing};
use crate::document::Document;
use cas_plan::design::Design;
use cas_plan::documents::words::Words;
use cas_plan::documents::{answers, summary};
use cas_plan::plan::Plan;
use cas_plan::terms::{Choice, Version};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Makes the document whenever something is printed, by whichever way, and takes it away
/// afterwards: with a thousand sites it is too much to keep up to date at every keystroke.
#[component]
pub fn Printed() -> impl IntoView {
    let document = Document::here();
    // Made within the event, because the browser lays the page out as soon as it returns.
    let before = window_event_listener_untyped("beforeprint", move |_| {
        take_away();
        put_up(document);
    });
    let after = window_event_listener_untyped("afterprint", |_| take_away());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

fn put_up(of: Document) {
    let paper = of.plan().with_untracked(|plan| {
        of.design().with_untracked(|design| paper(plan, design, &Words::new(plan)))
    });
    let (Some(body), Some(paper)) = (document().body(), paper.build()) else { return };
    // Nobody can open a disclosure on paper.
    let closed = paper.unchecked_ref::<Element>().query_selector_all("details").ok();
    let closed =
        closed.into_iter().flat_map(|all| (0..all.length()).filter_map(move |n| all.item(n)));
    for details in closed {
        let _ = details.unchecked_ref::<Element>().set_attribute("open", "");
    }
    let _ = body.append_child(&paper);
}

fn take_away() {
    if let Ok(Some(paper)) = document().query_selector(".paper") {
        paper.remove();
    }
}

fn paper(plan: &Plan, design: &Design, words: &Words) -> Node {
    let section = |title: &str, body: Node| el("section").add(el("h2").text(title)).add(body);
    // The arrays stand among the verdicts.
    let sheets = SHEETS.iter().filter(|sheet| sheet.id != "arrays");
    let sheets = sheets
        .map(|sheet| section(sheet.title, (sheet.body)(words, design, 0..(sheet.size)(design))));
    of_class("article", "paper")
        .add(title_block(plan, design))
        .add(section("Verdicts", verdicts(design, words)))
        .all(sheets)
        .all((!plan.decisions.is_empty()).then(|| section("Decisions", decisions(plan))))
        .add(section("Answers", every_answer(plan, design, words)))
}

fn title_block(plan: &Plan, design: &Design) -> Node {
    let date = plan.date.as_deref().unwrap_or("not known yet");
    let made = format!("CAS Planner, plan file version 1, rules of {}", design.rules);
    let rows = [
        ("Customer", plan.customer.as_str()),
        ("Author", plan.author.as_str()),
        ("Date", date),
        ("Made with", made.as_str()),
        ("Kept", "in one browser, and wherever its file was saved; paper is a copy"),
    ];
    let row = |(what, text): (&str, &str)| [el("dt").text(what), el("dd").text(text)];
    let title = if plan.title.is_empty() { "A plan without a title" } else { &plan.title };
    el("header").add(el("h1").text(title)).add(
        of_class("dl", "facts")
            .all(rows.into_iter().filter(|(_, text)| !text.is_empty()).flat_map(row)),
    )
}

fn verdicts(design: &Design, words: &Words) -> Node {
    let findings = match summary::findings(&design.findings) {
        none if none.is_empty() => "No findings.".to_owned(),
        some => format!("Findings: {some}."),
    };
    el("div")
        .add(el("h3").text("CAS array"))
        .add(arrays::sheet(words, design, 0..design.arrays.len()))
        .add(el("h3").text("Load balancing"))
        .add(balancing::verdicts(words, balancing::by_site(design)))
        .add(said(&findings))
}

fn decisions(plan: &Plan) -> Node {
    let one = |decision: &cas_plan::plan::Decision| {
        let state = decision.state.map_or("open", Choice::key);
        let owner = format!(" {}", decision.owner);
        let due = decision.due.as_ref().map_or_else(String::new, |day| format!(", by {day}"));
        el("li").text(format!("{} ({state}{owner}{due})", decision.text))
    };
    el("ul").all(plan.decisions.iter().map(one))
}

fn every_answer(plan: &Plan, design: &Design, words: &Words) -> Node {
    let version = plan.organisation.exchange.unwrap_or(Version::V2010);
    let organisation =
        answers::table("Organisation".to_owned(), &answers::organisation(plan), design);
    let site = |(index, site): (usize, &cas_plan::plan::Site)| {
        let caption = words.site(&site.id).to_owned();
        table(&answers::table(caption, &answers::site(index, site, version), design))
    };
    el("div")
        .add(table(&organisation))
        .all(plan.sites.iter().enumerate().map(site))
        .add(of_class("p", "notes").text(&plan.notes))
}
