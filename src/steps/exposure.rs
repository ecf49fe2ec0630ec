//! Step 3: which clients connect to which site, and from where.

mod cell;
mod grid;
mod notes;
mod presets;

use crate::document::Document;
use crate::parts::{Pages, when};
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

use super::no_site_yet;

pub const WHY: &str = "Which clients connect to which site, and from where? Certificate names and load balancing \
     follow from this grid and from little else.";

/// Columns on a page.
const PER_PAGE: usize = 12;

pub fn body(document: Document, asked: Option<SiteKey>) -> AnyView {
    let pages = Pages::new(document, PER_PAGE);
    if let Some(key) = asked {
        pages.turn_to(key);
    }
    let filled = move || {
        view! {
            {presets::everywhere(document)}
            {pages.controls(document)}
            {grid::grid(document, pages)}
            {notes::notes(document)}
        }
        .into_any()
    };
    view! {
        {no_site_yet(document)}
        {when(move || document.plan().with(|plan| !plan.sites.is_empty()), filled)}
    }
    .into_any()
}
