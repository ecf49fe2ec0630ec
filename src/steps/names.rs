//! Step 4: the names that clients use.

mod card;
mod overrides;
mod shared;

use super::{PER_PAGE, site_cards};
use crate::page::Page;
use crate::view::{Node, el};

pub const WHY: &str = "Leave a field empty to take the default name. A name that is entered is used as it is, and \
     the page says what is wrong with it.";

pub fn body(page: Page) -> Node {
    el("div")
        .all(shared::model(page))
        .all(site_cards(page, PER_PAGE, card::card))
        .add(el("h2").text("Beyond the sites"))
        .all(shared::landing(page))
        .all(shared::lists(page))
}
