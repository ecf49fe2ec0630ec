//! The last step: the sheets, the documents, what was decided, and the answers themselves.

mod answers;
mod buttons;
mod decisions;
mod documents;
mod drawing;
mod looked;
mod picture;
mod preview;
mod printing;
mod said;

pub use answers::PER_PAGE;
pub use looked::Looked;

use crate::parts::{TextArea, TextField};
use crate::sheets::{SheetList, Sheets};
use answers::Answers;
use buttons::Buttons;
use cas_plan::plan::NOTE_LIMIT;
use decisions::Decisions;
use documents::Documents;
use leptos::prelude::*;
use picture::ThePicture;
use printing::Printing;

pub const WHY: &str = "What follows from the answers, for each team; then the answers themselves, each of which can \
     still be changed.";

/// The step.
#[component]
pub fn ThePlan() -> impl IntoView {
    view! {
        <Buttons/>
        <Printing/>
        <SheetList/>
        <ThePicture/>
        <Sheets/>
        <Documents/>
        <Decisions/>
        <h2>"About this plan"</h2>
        <TextField at="/author" label="Author (optional)"/>
        <TextArea at="/notes" label="Notes (optional)" limit=NOTE_LIMIT rows=5/>
        <Answers/>
    }
}
