//! Step 6: what spreads clients over the servers of a site.

mod addresses;
mod card;

use super::{PER_PAGE, site_cards};
use crate::page::Page;
use crate::view::{Node, el};

pub const WHY: &str = "What is there or planned at each site. Whether it does what the protocols need is worked out, \
     protocol by protocol.";

pub fn body(page: Page) -> Node {
    el("div").all(site_cards(page, PER_PAGE, card::card))
}
