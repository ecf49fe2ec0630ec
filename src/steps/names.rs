//! Step 4: the names that clients use.

mod card;
mod overrides;
mod shared;

use crate::document::Document;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

use super::site_cards;

pub const WHY: &str = "Leave a field empty to take the default name. A name that is entered is used as it is, and \
     the page says what is wrong with it.";

/// Sites on a page.
const PER_PAGE: usize = 10;

pub fn body(document: Document, asked: Option<SiteKey>) -> AnyView {
    provide_context(card::Defaults::new(document));
    view! {
        {shared::model(document)}
        {site_cards(document, PER_PAGE, asked, card::card)}
        <h2>"Beyond the sites"</h2>
        {shared::landing(document)}
        {shared::lists(document)}
    }
    .into_any()
}
