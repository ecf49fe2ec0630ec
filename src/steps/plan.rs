//! Step 7: the answers at a glance, what was decided, and the sheets.

mod answers;
mod decisions;

use crate::browser::page;
use crate::document::Document;
use crate::frame::{Notices, export_design, export_plan};
use crate::parts::{Field, area, of_plan, text};
use crate::results::Sheets;
use cas_plan::plan::NOTE_LIMIT;
use leptos::prelude::*;

pub const WHY: &str = "What follows from the answers, for each team; then the answers themselves, each of which can \
     still be changed.";

pub fn body(document: Document) -> AnyView {
    let notices = Notices::here();
    view! {
        <div class="presets">
            <button type="button" on:click=move |_| page::print()>"Print"</button>
            <button type="button" on:click=move |_| export_plan(document, notices)>"Save the plan (JSON)"</button>
            <button type="button" on:click=move |_| export_design(document, notices)>"Save the design (JSON)"</button>
        </div>
        <Sheets/>
        {decisions::decisions(document)}
        <h2>"About this plan"</h2>
        {text(
            Field { id: "/author".into(), label: "Author (optional)", ..Field::default() },
            of_plan(document, "the author", |p| p.author.clone(), |p, text| p.author = text),
        )}
        {area(
            Field { id: "/notes".into(), label: "Notes (optional)", ..Field::default() },
            of_plan(document, "the notes", |p| p.notes.clone(), |p, text| p.notes = text),
            NOTE_LIMIT,
            5,
        )}
        {answers::answers(document)}
    }
    .into_any()
}
