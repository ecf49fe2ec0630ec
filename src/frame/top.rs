//! The top bar: the plan's title, where it is kept, undo, redo, print, export. Nothing else.

use super::export::{export_design, export_plan};
use crate::app::SHARED;
use crate::browser::{address, page as window, share};
use crate::document::Kept;
use crate::explain::Explained;
use crate::page::Page;
use crate::parts::menu;
use crate::signals::spawn_local;
use crate::steps::Route;
use crate::view::{Node, button, el, link, of_class};
use cas_plan::plan::Plan;
use std::rc::Rc;

/// What a plan is called.
pub fn title_of(plan: &Plan) -> &str {
    let title = plan.title.trim();
    if title.is_empty() { "Untitled plan" } else { title }
}

/// The top bar.
pub fn top(page: Page) -> Node {
    let in_plan = page.route.get() != Route::Start;
    let bar = of_class("header", "top").add(link("#/", "CAS Planner").with("class", "home"));
    if in_plan { bar.all(plan_bar(page)) } else { bar }
}

fn plan_bar(page: Page) -> [Node; 3] {
    let document = page.document;
    let title = page.plan(|plan| title_of(plan).to_owned());
    let items: Vec<(String, Rc<dyn Fn()>)> = vec![
        ("Plan (JSON)".to_owned(), Rc::new(move || export_plan(page))),
        ("Design (JSON)".to_owned(), Rc::new(move || export_design(page))),
    ];
    let tools = of_class("div", "tools")
        .add(step_button("Undo", document.undoes(), move || document.undo()))
        .add(step_button("Redo", document.redoes(), move || document.redo()))
        .add(button("Share", move || share(page)))
        .add(button("Print", print))
        .add(menu("export", "Export", "", items));
    [of_class("span", "title").text(title), kept(page), tools]
}

/// Makes a link of the plan and shows it.
fn share(page: Page) {
    let text = page.plan_now(Plan::write);
    spawn_local(async move {
        let packed = share::pack(&text).await;
        let link = packed.map(|packed| address::with_fragment(&format!("{SHARED}{packed}")));
        let link = link.map_err(|problem| format!("There is no link, because {problem}."));
        page.explained.set(Some(Explained::Share(link)));
    });
}

/// Opens the browser's print dialog.
pub fn print() {
    window::print();
}

/// Undo or Redo; a hint says what.
fn step_button(label: &'static str, edit: Option<String>, step: impl Fn() + 'static) -> Node {
    button(label, step)
        .flag("disabled", edit.is_none())
        .maybe("title", edit.map(|edit| format!("{label}: {edit}")))
}

/// Where the plan is kept, said once and kept up to date.
fn kept(page: Page) -> Node {
    let kept = page.document.kept().get();
    let failed = matches!(kept, Kept::Failed(_));
    window::set_kept(!failed);
    let words = match kept {
        Kept::Nothing => "Will be kept in this browser only.".to_owned(),
        Kept::Soon => "Kept in this browser only, saving.".to_owned(),
        Kept::Saved(time) => format!("Kept in this browser only, saved {time}."),
        Kept::Failed(_) => "Not kept in this browser.".to_owned(),
    };
    of_class("span", if failed { "kept bad" } else { "kept" })
        .with("data-key", "kept")
        .add(el("span").text(words))
        .text(" ")
        .add(button("Save a file", move || export_plan(page)).with("class", "link"))
}
