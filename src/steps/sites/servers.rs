//! The servers of a site: their names, or only how many.

use super::super::Card;
use crate::page::Page;
use crate::parts::{Field, lines, problems};
use crate::view::{Node, el, heard, of_class};
use cas_plan::plan::{SERVERS_LIMIT, SiteKey};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The names, one a line, and a count that fills in default ones.
pub fn servers(page: Page, card: &Card) -> [Node; 2] {
    let names = lines(
        page,
        Field {
            problem: Some(problems::host),
            host: true,
            ..card.field(
                "servers",
                "Client Access servers",
                "Full names, one a line; a list can be pasted. From Exchange 2016 on: the Exchange servers.",
            )
        },
        3,
    );
    [names, fill(page, card.key)]
}

fn fill(page: Page, key: SiteKey) -> Node {
    let id = format!("site-{key}/count");
    let field = id.clone();
    let fill = move || {
        let wanted = number_in(&field).unwrap_or_default();
        if (1..=SERVERS_LIMIT).contains(&wanted) {
            page.document.edit("the servers", |plan| plan.number_servers(key, wanted));
        } else {
            page.notices.tell(
                format!("A site has 1 to {SERVERS_LIMIT} servers; write how many there are."),
                Vec::new(),
            );
        }
    };
    of_class("div", "fill")
        .add(
            el("label")
                .with("for", id.clone())
                .text("Names not known yet? Fill in")
                .add(heard(" servers")),
        )
        .add(
            of_class("input", "count")
                .with("id", id)
                .with("type", "text")
                .with("inputmode", "numeric")
                .with("maxlength", "2")
                .with("autocomplete", "off")
                .with("value", "2"),
        )
        .add(crate::view::button("default names", fill))
}

fn number_in(field: &str) -> Option<usize> {
    let input = document().get_element_by_id(field)?.dyn_into::<HtmlInputElement>().ok()?;
    input.value().trim().parse().ok()
}
