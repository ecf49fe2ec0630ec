//! Step 3: which clients connect to which site, and from where.

mod cell;
mod grid;
mod notes;
mod presets;

use super::no_site_yet;
use crate::page::Page;
use crate::parts::controls;
use crate::view::{Node, el};

pub const WHY: &str = "Which clients connect to which site, and from where? Certificate names and load balancing \
     follow from this grid and from little else.";

/// Columns on a page.
pub const PER_PAGE: usize = 12;

pub fn body(page: Page) -> Node {
    let body = el("div").all(no_site_yet(page));
    if page.plan(|plan| plan.sites.is_empty()) {
        return body;
    }
    body.add(presets::everywhere(page))
        .all(controls(page, PER_PAGE))
        .all(grid::grid(page))
        .add(notes::notes(page))
}
