//! The picture: one site or all, the way from a mark to its row, and the same in words.

use crate::browser::{address, engine, files, page as browser};
use crate::page::Page;
use crate::steps::link_to;
use crate::view::{Node, On, button, clicked, el, link, of_class, value_of};
use cas_plan::workbench::Picture;
use web_sys::Event;

/// More sites than that are drawn one by one.
const DRAWN_AT_ONCE: usize = 20;

/// The address of the picture.
const HERE: &str = "/plan/sheets/picture";

/// The picture.
pub fn picture(page: Page) -> Node {
    // It is drawn anew whenever the engine has looked at the plan again.
    page.document.follows().track();
    let site = shown(page);
    let drawn: Picture = engine::ask("picture", &site).unwrap_or_default();
    let svg = drawn.svg.clone();
    let png = drawn.svg.clone();
    let buttons = of_class("div", "presets")
        .all(chooser(page, &site))
        .add(button("Save as SVG", move || save(page, &svg)))
        .add(button("Save as PNG", move || browser::save_as_png("picture.png", &png)));
    let mark = of_class("div", "picture scroll")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", "The picture")
        .with("inner-html", drawn.svg)
        .on("click", follow_mark);
    let sentence = |(at, text): (String, String)| el("li").add(link(link_to(&at), text));
    let words = super::super::more(
        "picture-words",
        "The picture in words".into(),
        false,
        [el("ul").all(drawn.said.into_iter().map(sentence))],
    );
    of_class("section", "sheet")
        .with("data-key", "picture")
        .with("aria-labelledby", "/sheets/picture")
        .add(el("h2").with("id", "/sheets/picture").with("tabindex", "-1").text("The picture"))
        .add(buttons)
        .add(mark)
        .add(words)
}

/// The identifier of the site that is drawn; empty for all.
fn shown(page: Page) -> String {
    let wanted = page.drawn.get();
    page.plan(|plan| {
        let there = plan.sites.iter().any(|site| site.id == wanted);
        match plan.sites.first() {
            _ if there => wanted,
            Some(first) if plan.sites.len() > DRAWN_AT_ONCE => first.id.clone(),
            _ => String::new(),
        }
    })
}

fn chooser(page: Page, shown: &str) -> Option<Node> {
    let sites: Vec<(String, String)> = page.plan(|plan| {
        plan.sites.iter().map(|site| (site.id.clone(), site.title().to_owned())).collect()
    });
    if sites.len() < 2 {
        return None;
    }
    let all = (sites.len() <= DRAWN_AT_ONCE).then(|| (String::new(), "All sites".to_owned()));
    let option = |(id, title): (String, String)| {
        let chosen = id == shown;
        el("option").with("value", id).flag("selected", chosen).text(title)
    };
    let select = el("select")
        .with("id", "drawn")
        .on("change", move |event| page.drawn.set(value_of(event)))
        .all(all.into_iter().chain(sites).map(option));
    Some(el("span").add(el("label").with("for", "drawn").text("Show ")).add(select))
}

/// Goes to the row or the answer that a mark stands for.
fn follow_mark(event: &Event) {
    if let Some(at) = clicked(event, "data-at") {
        // The browser's way back leads to the picture, not to the top of the page.
        address::replace(HERE);
        address::go(link_to(&at).trim_start_matches('#'));
    }
}

fn save(page: Page, svg: &str) {
    if let Err(message) = files::save("picture.svg", "image/svg+xml", svg) {
        page.notices.tell(message, Vec::new());
    }
}
