//! The document that goes to paper.

use super::shown;
use crate::browser::engine;
use crate::view::show_once;
use cas_plan::documents::tree::Node;
use leptos::prelude::*;

/// Makes the document whenever something is printed, by whichever way, and takes it away
/// afterwards: with a thousand sites it is too much to keep up to date at every keystroke.
pub fn print_by_the_engine() {
    // Made within the event, because the browser lays the page out as soon as it returns.
    let before = window_event_listener_untyped("beforeprint", move |_| {
        take_away();
        put_up();
    });
    let after = window_event_listener_untyped("afterprint", |_| take_away());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

fn put_up() {
    let Some(paper) = engine::ask::<Node>("paper", "") else { return };
    if let Some(body) = document().body() {
        show_once(&body, &opened(shown(paper)));
    }
}

/// Nobody can open a disclosure on paper.
fn opened(mut node: crate::view::Node) -> crate::view::Node {
    if node.tag == "details" {
        node = node.flag("open", true);
    }
    node.children = std::mem::take(&mut node.children).into_iter().map(opened).collect();
    node
}

fn take_away() {
    if let Ok(Some(paper)) = document().query_selector(".paper") {
        paper.remove();
    }
}
