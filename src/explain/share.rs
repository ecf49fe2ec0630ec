//! The plan as a link.

use crate::browser::clipboard;
use crate::page::Page;
use crate::view::{Node, button, el, of_class};

/// Links longer than that do not come through every mail program and chat.
const LONG: usize = 8_000;

/// The link with what to know about it.
pub fn link(page: Page, link: Result<String, String>) -> (String, Node) {
    let body = match link {
        Err(problem) => el("p").text(problem),
        Ok(link) => {
            let copied = link.clone();
            let copy = button("Copy the link", move || clipboard::copy(page, &copied))
                .with("class", "primary");
            let long = (link.len() > LONG).then(|| {
                el("p").text(format!(
                    "It has {} characters; some mail programs and chats cut such links off. A file is safer.",
                    link.len()
                ))
            });
            let field = el("textarea")
                .with("id", "share-link")
                .with("class", "host")
                .with("rows", "4")
                .with("readonly", "")
                .with("value", link);
            el("div")
                .add(el("p").text(
                    "The whole plan is in the link itself, behind the #, and a browser never sends that part to a server. Whoever has the link has the plan.",
                ))
                .all(long)
                .add(
                    of_class("div", "field")
                        .add(el("label").with("for", "share-link").text("Link"))
                        .add(field),
                )
                .add(copy)
        }
    };
    ("Share".to_owned(), body)
}
