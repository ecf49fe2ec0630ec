//! Every answer, with the way back to it.

use super::super::{Card, more, site_cards};
use super::PER_PAGE;
use crate::browser::engine;
use crate::page::Page;
use crate::steps::link_to;
use crate::view::{Node, el, heard, link};
use cas_plan::workbench::Checked;

/// The answers of the organisation, then of each site.
pub fn answers(page: Page) -> Vec<Node> {
    let organisation = more("answers", "Organisation".into(), false, [list(page, "")]);
    let site = |page: Page, card: &Card| {
        let answers = list(page, &card.place.to_string());
        more(&format!("answers-{}", card.key), card.site.title().to_owned(), false, [answers])
    };
    let mut nodes = vec![el("h2").text("Your answers"), organisation];
    nodes.extend(site_cards(page, PER_PAGE, site));
    nodes
}

/// The answers of the site at a place of the plan, or of the organisation.
fn list(page: Page, about: &str) -> Node {
    // They are read anew whenever the engine has looked at the plan again.
    page.document.follows().track();
    let all: Vec<Checked> = engine::ask("answers", about).unwrap_or_default();
    let row = |one: Checked| {
        el("div").add(el("dt").text(one.question.clone())).add(el("dd").text(one.answer)).add(
            el("dd").add(link(link_to(&one.at), "Change").add(heard(format!(" {}", one.question)))),
        )
    };
    el("dl").with("class", "answers").all(all.into_iter().map(row))
}
