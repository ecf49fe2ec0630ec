//! The right side: what follows from the answers as they stand now.

use super::shown;
use crate::page::Page;
use crate::view::{Node, button, el, of_class};

/// What follows, with what the last edit changed on top.
pub fn what_follows(page: Page) -> Node {
    let document = page.document;
    if !document.is_ready() {
        return of_class("p", "soft").text("Working out what follows from the answers …");
    }
    let follows = document.follows().get();
    let changed = follows.changed.clone().filter(|_| document.last_edit().is_some());
    let told = changed.map(|changed| {
        of_class("div", "changed")
            .add(
                el("p")
                    .add(el("strong").text("Just changed"))
                    .text(" ")
                    .add(button("Undo", move || document.undo()).with("class", "link")),
            )
            .add(shown(changed))
    });
    // The status is always there, so that screen readers hear it change.
    let title = el("h2").with("id", "results-title").with("tabindex", "-1").with("class", "heard");
    el("div")
        .add(title.text("What follows"))
        .add(el("div").with("role", "status").all(told))
        .add(shown(follows.glance.clone()))
}
