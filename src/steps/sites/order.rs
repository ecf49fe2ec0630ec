//! The order of the sites: dragged by a handle, or moved by the keyboard and the menu.

use super::PER_PAGE;
use crate::browser::{drag, focus};
use crate::page::Page;
use crate::parts::turn_to;
use crate::view::{Node, On, heard, of_class};
use cas_plan::plan::SiteKey;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// What the handle answers when it is pressed.
const HOW: &str = "Drag it to another place, or press Alt and an arrow key, up or down.";

/// What a card is dragged by. No button, because not every browser drags those.
pub(super) fn handle(page: Page, key: SiteKey, title: &str) -> Node {
    let keydown = move |event: &web_sys::Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp", true) => step(page, key, -1, &id(key)),
            ("ArrowDown", true) => step(page, key, 1, &id(key)),
            ("Enter" | " ", false) => page.say(HOW),
            _ => return,
        }
        event.prevent_default();
    };
    let begin = move |event: &web_sys::Event| {
        drag::begin(event);
        page.dragged.set(Some((key, None)));
    };
    of_class("span", "handle")
        .with("id", id(key))
        .with("role", "button")
        .with("tabindex", "0")
        .with("draggable", "true")
        .with("title", HOW)
        .add(heard(format!("Move {title}")))
        .click(move || page.say(HOW))
        .on("keydown", keydown)
        .on("dragstart", begin)
        .on("dragend", move |_| page.dragged.set(None))
}

/// Lets other cards be dropped on one.
pub(super) fn takes_drops(page: Page, card: Node, key: SiteKey) -> Node {
    let over = move |event: &web_sys::Event| {
        let Some((dragged, before)) = page.dragged.get_untracked() else { return };
        event.prevent_default();
        let target = (key != dragged).then_some(key);
        if target != before {
            page.dragged.set(Some((dragged, target)));
        }
    };
    let drop = move |event: &web_sys::Event| {
        let Some((dragged, _)) = page.dragged.get_untracked() else { return };
        event.prevent_default();
        page.dragged.set(None);
        if let Some(place) = page.plan_now(|plan| plan.place_of(key)) {
            move_to(page, dragged, place, &id(dragged));
        }
    };
    let marked = match page.dragged.get() {
        Some((dragged, Some(target))) if target == key => {
            // It takes this place, so it comes from above after it and from below before it.
            page.plan(|plan| (plan.place_of(dragged) < plan.place_of(key)).then_some("after"))
                .or(Some("before"))
        }
        _ => None,
    };
    card.maybe("data-drop", marked).on("dragover", over).on("drop", drop)
}

/// Moves a site by some places; the focus stays on, or comes to, the element `focus`.
pub(super) fn step(page: Page, key: SiteKey, by: isize, focus: &str) {
    let Some(place) = page.plan_now(|plan| plan.place_of(key)) else { return };
    move_to(page, key, place.saturating_add_signed(by), focus);
}

/// Moves a site to a place, or to the last one, and says where it is.
pub(super) fn move_to(page: Page, key: SiteKey, to: usize, focus: &str) {
    let (place, last, title) = page.plan_now(|plan| {
        let title = plan.site(key).map(|site| site.title().to_owned());
        (plan.place_of(key), plan.sites.len().saturating_sub(1), title.unwrap_or_default())
    });
    let to = to.min(last);
    if place == Some(to) {
        let end = if to == 0 { "first" } else { "last" };
        if to == 0 || to == last {
            page.say(&format!("{title} is the {end} site already."));
        }
        return;
    }
    page.document.edit("the order", |plan| {
        plan.move_site(key, to);
    });
    turn_to(page, PER_PAGE, key);
    page.say(&format!("{title} is now site {} of {}.", to + 1, last + 1));
    focus::later(focus);
}

fn id(key: SiteKey) -> String {
    format!("site-{key}-handle")
}
