//! Step 3: which clients connect to which site, and from where.

mod cell;
mod closed;
mod column;
mod everywhere;
mod grid;
mod hands;
mod head;
mod mail;
mod notes;
mod presets;
mod row;
mod rows;

pub use column::PER_PAGE;

use super::site_card::NoSiteYet;
use crate::document::Document;
use crate::parts::SiteControls;
use everywhere::Everywhere;
use grid::Grid;
use leptos::prelude::*;
use mail::Mail;
use notes::Notes;

pub const WHY: &str = "Which clients connect to which site, and from where? Certificate names and load balancing \
     follow from this grid and from little else.";

/// The grid, with what fills it above and what there is to know below.
#[component]
pub fn Exposure() -> impl IntoView {
    let document = Document::here();
    let any = Memo::new(move |_| document.with(|plan| !plan.sites.is_empty()));
    view! {
        <NoSiteYet/>
        <Show when=move || any.get()>
            <Everywhere/>
            <SiteControls size=PER_PAGE/>
            <Grid/>
            <Notes/>
            <Mail/>
        </Show>
    }
}
