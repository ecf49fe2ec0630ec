//! Every sheet in full, a page at a time where there is much of it.

use super::shown;
use crate::browser::{clipboard, engine};
use crate::page::Page;
use crate::steps::link_to;
use crate::view::{Node, On, button, clicked, el, link, of_class};
use cas_plan::plan::{DECISIONS_LIMIT, Decision, Plan};
use cas_plan::terms::DecisionState;
use cas_plan::workbench::Part;

/// The way to each sheet, and to what is no sheet but stands among them.
pub fn sheet_list(page: Page) -> Node {
    let way = |(id, title): &(String, String)| {
        el("li").add(link(link_to(&format!("/sheets/{id}")), title))
    };
    let beside = |id: &str, title: &str| way(&(id.to_owned(), title.to_owned()));
    let list = el("ul")
        .add(beside("picture", "The picture"))
        .all(all(page).iter().map(way))
        .add(beside("documents", "Documents"));
    el("nav").with("class", "sheet-list").with("aria-label", "Sheets").add(list)
}

/// Every sheet in full.
pub fn sheets(page: Page) -> Vec<Node> {
    all(page).iter().map(|(id, title)| sheet(page, id, title)).collect()
}

/// What names each sheet, and its heading.
fn all(page: Page) -> Vec<(String, String)> {
    // They are read anew whenever the engine has looked at the plan again.
    page.document.follows().track();
    engine::ask("sheets", "").unwrap_or_default()
}

/// Turns a long sheet to the page that has a row: `/sheets/firewall/120`.
pub fn turn_to_row(page: Page, address: &str) {
    let row = address.strip_prefix("/sheets/").and_then(|row| row.split_once('/'));
    if let Some((id, Ok(place))) = row.map(|(id, place)| (id, place.parse())) {
        turn(page, id, place);
    }
}

fn turn(page: Page, id: &str, place: usize) {
    page.sheets.update(|sheets| {
        sheets.retain(|(other, _)| other != id);
        sheets.push((id.to_owned(), place));
    });
}

/// A sheet with its heading and, where it is long, the way through its pages.
fn sheet(page: Page, id: &str, title: &str) -> Node {
    let place = page
        .sheets
        .with(|sheets| sheets.iter().find(|(other, _)| other == id).map_or(0, |(_, place)| *place));
    let part: Option<Part> = engine::ask("sheet", &format!("{id}/{place}"));
    let heading = format!("/sheets/{id}");
    let section = of_class("section", "sheet")
        .with("data-key", id)
        .with("aria-labelledby", heading.clone())
        .add(el("h2").with("id", heading).with("tabindex", "-1").text(title));
    let Some(part) = part else { return section };
    let pages = (part.size > part.at_once).then(|| pages(page, id, &part));
    let act = move |event: &web_sys::Event| {
        clipboard::copy_what_was_clicked(page, event);
        note(page, event);
    };
    section.add(el("div").on("click", act).add(shown(part.body))).all(pages)
}

fn pages(page: Page, id: &str, part: &Part) -> Node {
    let Part { size, at_once, first, .. } = *part;
    let end = size.min(first + at_once);
    let turn = |to: usize| {
        let id = id.to_owned();
        move || turn(page, &id, to)
    };
    of_class("p", "pages")
        .add(button("Previous", turn(first.saturating_sub(at_once))).flag("disabled", first == 0))
        .add(el("span").with("role", "status").text(format!("{} to {end} of {size}", first + 1)))
        .add(button("Next", turn(first + at_once)).flag("disabled", end == size))
}

/// Notes the question that was clicked as an open point, unless it is noted already.
fn note(page: Page, event: &web_sys::Event) {
    let Some(question) = clicked(event, "data-decide") else { return };
    let noted = |plan: &Plan| plan.decisions.iter().any(|decision| decision.text == question);
    if page.plan_now(noted) {
        return page.say("It is noted already.");
    }
    if page.plan_now(|plan| plan.decisions.len()) >= DECISIONS_LIMIT {
        return page.say("The plan holds as many decisions as it may.");
    }
    page.document.edit("the open point", |plan| {
        let state = Some(DecisionState::Open);
        plan.decisions.push(Decision { text: question.clone(), state, ..Decision::default() });
    });
    page.say("Noted below, under decisions and open points.");
}
