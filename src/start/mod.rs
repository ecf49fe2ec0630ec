//! The start page: begin a plan, open a file, go on with a draft.

mod draft;
mod examples;

use crate::browser::address;
use crate::frame::open_file;
use crate::page::Page;
use crate::view::{Node, On, button, el, of_class};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The start page.
pub fn start(page: Page) -> Node {
    let begin = move || {
        page.document.start();
        address::go("/organisation");
    };
    el("div")
        .add(
            el("h1")
                .with("id", "heading")
                .with("tabindex", "-1")
                .text("Plan client access to Exchange"),
        )
        .add(of_class("p", "why").text(
            "From sites, protocols and exposure to certificate names, CAS arrays and load \
             balancing, each with its reason. Everything stays in this browser.",
        ))
        .add(
            of_class("div", "begin")
                .add(button("Start a plan", begin).with("class", "primary"))
                .add(picker(page)),
        )
        .add(of_class("p", "hint").text("A plan file can also be dropped anywhere on this page."))
        .all(list(page))
        .add(examples::examples(page))
}

fn picker(page: Page) -> Node {
    let open = move |event: &web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open_file(page, file);
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let input = el("input")
        .with("type", "file")
        .with("id", "open-file")
        .with("accept", ".json,application/json")
        .on("change", open);
    of_class("span", "picker")
        .add(input)
        .add(el("label").with("for", "open-file").text("Open a file"))
}

fn list(page: Page) -> Option<Node> {
    match page.drafts.get() {
        Err(trouble) => Some(of_class("p", "notice bad").text(format!(
            "Plans made here are not kept, because {trouble}. Save each as a file before you close \
             the page."
        ))),
        Ok(all) if all.is_empty() => None,
        Ok(all) => Some(
            of_class("section", "drafts")
                .with("aria-labelledby", "drafts")
                .add(el("h2").with("id", "drafts").text("Continue a draft"))
                .add(el("ul").all(all.into_iter().map(|one| draft::row(page, one)))),
        ),
    }
}
