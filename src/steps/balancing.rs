//! Step 6: what spreads clients over the servers of a site.

mod addresses;
mod card;

use super::site_cards;
use crate::document::Document;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

pub const WHY: &str = "What is there or planned at each site. Whether it does what the protocols need is worked out, \
     protocol by protocol.";

/// Sites on a page.
const PER_PAGE: usize = 10;

pub fn body(document: Document, asked: Option<SiteKey>) -> AnyView {
    site_cards(document, PER_PAGE, asked, card::card)
}
