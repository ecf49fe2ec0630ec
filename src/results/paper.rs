//! The document that goes to paper.

use super::shown;
use crate::browser::engine;
use crate::browser::window::{document, hear};
use crate::page::Page;
use crate::view::show_once;
use cas_plan::documents::tree::Node;

/// Makes the document whenever something is printed, by whichever way, and takes it away
/// afterwards: with a thousand sites it is too much to keep up to date at every keystroke.
pub fn print_by_the_engine(page: Page) {
    // Made within the event, because the browser lays the page out as soon as it returns.
    hear("beforeprint", move |_| {
        take_away();
        put_up(page);
    });
    hear("afterprint", |_| take_away());
}

fn put_up(page: Page) {
    let Some(paper) = engine::ask::<Node>("paper", &wanted(page)) else { return };
    if let Some(body) = document().body() {
        show_once(&body, &shown(paper));
    }
}

/// Every part of the paper: its word and its heading.
pub fn parts() -> Vec<(String, String)> {
    engine::ask("parts", "").unwrap_or_default()
}

/// The words of the parts that go to paper.
fn wanted(page: Page) -> String {
    let left_off = page.unprinted.get_untracked();
    let words = parts().into_iter().map(|(word, _)| word);
    words.filter(|word| !left_off.contains(word)).collect::<Vec<_>>().join(",")
}

fn take_away() {
    if let Ok(Some(paper)) = document().query_selector(".paper") {
        paper.remove();
    }
}
