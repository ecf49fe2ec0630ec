//! Step 4: the names that clients use.

mod card;
mod overrides;
mod shared;

use super::{PER_PAGE, site_cards};
use crate::browser::engine;
use crate::page::Page;
use crate::view::{Node, el};

pub const WHY: &str = "Leave a field empty to take the default name. A name that is entered is used as it is, and \
     the page says what is wrong with it.";

pub fn body(page: Page) -> Node {
    // They are read anew whenever the engine has looked at the plan again.
    page.document.follows().track();
    let defaults: card::Defaults = engine::ask("names", "").unwrap_or_default();
    el("div")
        .all(shared::model(page))
        .all(site_cards(page, PER_PAGE, |page, site| card::card(page, site, &defaults)))
        .add(el("h2").text("Beyond the sites"))
        .all(shared::landing(page))
        .all(shared::lists(page))
}
