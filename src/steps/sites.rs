//! Step 2: the sites and their servers.

mod card;
mod servers;

use crate::browser::focus;
use crate::document::Document;
use crate::frame::Notices;
use crate::parts::{Pages, each, memo, site_answer_id, when};
use cas_plan::plan::{SITES_LIMIT, SiteKey};
use leptos::prelude::*;

pub const WHY: &str = "A site is one of Active Directory, with Exchange servers. Each gets names, an array and a \
     balancer of its own; those that face the internet take the clients from outside.";

/// Cards on a page.
const PER_PAGE: usize = 25;

pub fn body(document: Document, asked: Option<SiteKey>) -> AnyView {
    let pages = Pages::new(document, PER_PAGE);
    if let Some(key) = asked {
        pages.turn_to(key);
    }
    let notices = Notices::here();
    let empty = memo(move || document.plan().with(|plan| plan.sites.is_empty()));
    let button = memo(move || if empty.get() { "Add the first site" } else { "Add a site" });
    let nothing = || view! { <p class="nothing">"There is no site yet. One is enough to see certificates."</p> };
    let add = move |_| {
        let mut added = None;
        document.edit("the new site", |plan| added = plan.add_site());
        show_new(pages, notices, added);
    };
    view! {
        {pages.controls(document)}
        {when(move || empty.get(), move || nothing().into_any())}
        {each(pages.shown(), move |key| card::card(document, pages, key))}
        <p><button type="button" id="/sites" on:click=add>{button}</button></p>
    }
    .into_any()
}

/// Shows a site that was just added, or why there is none.
fn show_new(pages: Pages, notices: Notices, added: Option<SiteKey>) {
    if let Some(key) = added {
        pages.turn_to(key);
        focus::later(site_answer_id(key, "name"));
    } else {
        notices.tell(format!("A plan holds at most {SITES_LIMIT} sites."), Vec::new());
    }
}
