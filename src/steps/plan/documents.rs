//! What the plan is handed over with: a document for each team, looked at, copied and saved.

use crate::browser::{clipboard, engine, files};
use crate::page::Page;
use crate::view::{Node, button, el, heard, of_class};
use cas_plan::workbench::Offer;

/// Every document, team by team.
pub fn documents(page: Page) -> Node {
    // They are read anew whenever the engine has looked at the plan again.
    page.document.follows().track();
    let offers: Vec<Offer> = engine::ask("offers", "").unwrap_or_default();
    let teams = offers.chunk_by(|a, b| a.team == b.team).map(|offers| {
        let team = offers.first().map_or("", |offer| &offer.team);
        let rows: Vec<_> = offers.iter().map(|offer| row(page, offer)).collect();
        el("div").add(el("h3").text(team)).add(of_class("ul", "documents").all(rows))
    });
    let teams: Vec<_> = teams.collect();
    of_class("section", "sheet")
        .with("data-key", "documents")
        .with("aria-labelledby", "/sheets/documents")
        .add(el("h2").with("id", "/sheets/documents").with("tabindex", "-1").text("Documents"))
        .add(of_class("p", "hint").text(
            "Scripts, requests, zones and configurations, made from this plan. Each says what to check before it is used.",
        ))
        .all(teams)
}

fn row(page: Page, offer: &Offer) -> Node {
    let name = offer.name.clone();
    let open = page.previewed.get().as_ref() == Some(&name);
    let shown = name.clone();
    let look = move || page.previewed.set((!open).then(|| shown.clone()));
    let saved = name.clone();
    let save = move || save(page, &saved);
    let title = || heard(format!(" {}", offer.title));
    el("li")
        .with("data-key", name.clone())
        .add(el("span").text(offer.title.clone()))
        .add(
            of_class("span", "buttons")
                .add(
                    button(if open { "Hide" } else { "Look" }, look)
                        .with("aria-expanded", if open { "true" } else { "false" })
                        .add(title()),
                )
                .add(button("Save", save).add(title())),
        )
        .all(open.then(|| preview(page, &name)))
}

type Files = Vec<(String, String)>;

fn preview(page: Page, name: &str) -> Node {
    let files: Files = engine::ask("files", name).unwrap_or_default();
    if files.is_empty() {
        return of_class("p", "soft").text("The plan has nothing for it yet.");
    }
    let one =
        |(file, text): (String, String)| {
            let copied = text.clone();
            el("figure")
                .add(el("figcaption").text(format!("{file} ")).add(
                    button("Copy", move || clipboard::copy(page, &copied)).with("class", "link"),
                ))
                .add(el("pre").with("tabindex", "0").with("aria-label", file.clone()).text(text))
        };
    of_class("div", "preview").all(files.into_iter().map(one))
}

fn save(page: Page, name: &str) {
    let all: Files = engine::ask("files", name).unwrap_or_default();
    if all.is_empty() {
        page.notices.tell("The plan has nothing for this document yet.", Vec::new());
    }
    for (file, text) in all {
        if let Err(message) = files::save(&file, "text/plain", &text) {
            page.notices.tell(message, Vec::new());
        }
    }
}
