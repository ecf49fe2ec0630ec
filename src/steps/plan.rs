//! Step 7: the answers at a glance, what was decided, and the sheets.

mod answers;
mod decisions;
mod documents;
mod picture;
mod printing;

use crate::frame::{export_design, export_plan, print};
use crate::page::Page;
use crate::parts::{Field, area, text};
use crate::results::{sheet_list, sheets};
use crate::view::{Node, button, el, of_class};
use cas_plan::plan::NOTE_LIMIT;

pub const WHY: &str = "What follows from the answers, for each team; then the answers themselves, each of which can \
     still be changed.";

/// Sites whose answers are listed at once.
pub const PER_PAGE: usize = 5;

pub fn body(page: Page) -> Node {
    let buttons = of_class("div", "presets")
        .add(button("Print", print))
        .add(button("Save the plan (JSON)", move || export_plan(page)))
        .add(button("Save the design (JSON)", move || export_design(page)));
    let field =
        |at: &str, label: &'static str| Field { at: at.to_owned(), label, ..Field::default() };
    el("div")
        .add(buttons)
        .add(printing::printing(page))
        .add(sheet_list(page))
        .add(picture::picture(page))
        .all(sheets(page))
        .add(documents::documents(page))
        .add(decisions::decisions(page))
        .add(el("h2").text("About this plan"))
        .add(text(page, field("/author", "Author (optional)")))
        .add(area(page, field("/notes", "Notes (optional)"), NOTE_LIMIT, 5))
        .all(answers::answers(page))
}
