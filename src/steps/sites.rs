//! Step 2: the sites and their servers.

mod card;
mod servers;

use crate::browser::focus;
use crate::document::site_field;
use crate::page::Page;
use crate::parts::{controls, turn_to};
use crate::view::{Node, button, el, of_class};
use cas_plan::plan::{SITES_LIMIT, SiteKey};

pub const WHY: &str = "A site is one of Active Directory, with Exchange servers. Each gets names, an array and a \
     balancer of its own; those that face the internet take the clients from outside.";

/// Cards on a page.
pub const PER_PAGE: usize = 25;

pub fn body(page: Page) -> Node {
    let empty = page.plan(|plan| plan.sites.is_empty());
    let nothing = || {
        of_class("p", "nothing").text("There is no site yet. One is enough to see certificates.")
    };
    let add = move || {
        let mut added = None;
        page.document.edit("the new site", |plan| added = plan.add_site());
        show_new(page, added);
    };
    let label = if empty { "Add the first site" } else { "Add a site" };
    let cards = super::cards(page, PER_PAGE);
    el("div")
        .all(controls(page, PER_PAGE))
        .all(empty.then(nothing))
        .all(cards.iter().map(|one| card::card(page, one)))
        .add(el("p").with("data-key", "add").add(button(label, add).with("id", "/sites")))
}

/// Shows a site that was just added, or why there is none.
fn show_new(page: Page, added: Option<SiteKey>) {
    if let Some(key) = added {
        turn_to(page, PER_PAGE, key);
        focus::later(site_field(key, "name"));
    } else {
        page.notices.tell(format!("A plan holds at most {SITES_LIMIT} sites."), Vec::new());
    }
}
