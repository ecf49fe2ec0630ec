//! What can be done with a site.

use super::adding::Adding;
use super::order::Order;
use crate::browser::focus;
use crate::document::Document;
use crate::notices::Notices;
use crate::parts::{Item, Menu};
use crate::steps::site_card::title;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// The menu in the head of a card.
#[component]
pub(super) fn Tools(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (document, notices) = (Document::here(), Notices::here());
    let (adding, order, title) = (Adding::here(), Order::here(), title(key));
    let id = format!("site-{key}-menu");
    let moves = |by: isize| {
        let opener = format!("{id}-opener");
        move || order.step(key, by, &opener)
    };
    let remove = move || {
        let removed = format!("{} was removed.", title.get_untracked());
        document.edit("removing the site", |plan| plan.remove_site(key));
        notices.offer(removed, "Undo", move || document.undo());
        focus::later("/sites");
    };
    let items = vec![
        Item::new("Duplicate", move || adding.a_duplicate(key)),
        Item::new("Move up", moves(-1)),
        Item::new("Move down", moves(1)),
        Item::new("Move to the top", moves(isize::MIN)),
        Item::new("Move to the end", moves(isize::MAX)),
        Item::new("Remove", remove),
    ];
    let about = Signal::derive(move || format!("for {}", title.get()));
    view! { <Menu id=id.clone() label="Change" about items/> }
}
