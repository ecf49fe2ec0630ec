//! The grid: protocols down, sites across.

use super::super::{Card, cards};
use super::PER_PAGE;
use super::cell::{Brought, cell, letter};
use super::presets::{self, version_of};
use crate::browser::grid::arrow;
use crate::page::Page;
use crate::parts::menu;
use crate::view::{Node, On, el, of_class};
use cas_plan::design::exposure::exists;
use cas_plan::documents::words::count;
use cas_plan::plan::Site;
use cas_plan::terms::{Choice, Exposure, Protocol, Version};
use std::rc::Rc;

/// Protocols as people think of them.
const GROUPS: [(&str, &[Protocol]); 4] = [
    (
        "Outlook",
        &[
            Protocol::MapiRpc,
            Protocol::MapiHttp,
            Protocol::OutlookAnywhere,
            Protocol::Autodiscover,
            Protocol::Ews,
            Protocol::Oab,
        ],
    ),
    ("Web and phones", &[Protocol::Owa, Protocol::Ecp, Protocol::ActiveSync]),
    ("POP, IMAP and SMTP", &[Protocol::Pop, Protocol::Imap, Protocol::Smtp, Protocol::Submission]),
    ("Administration", &[Protocol::PowerShell]),
];

pub fn grid(page: Page) -> [Node; 2] {
    let columns: Vec<(Card, Brought)> = cards(page, PER_PAGE)
        .into_iter()
        .map(|card| {
            let brought = Brought::at(page, &card.site);
            (card, brought)
        })
        .collect();
    let version = page.plan(version_of);
    let missing = missing_protocols(page, version);
    let offered = |protocol: &&Protocol| exists(**protocol, version) || missing.contains(protocol);
    let groups = GROUPS.iter().filter_map(|(title, protocols)| {
        let rows = protocols.iter().filter(offered);
        let rows: Vec<_> = rows.map(|one| row(page, *one, version, &columns)).collect();
        (!rows.is_empty()).then(|| group(title, columns.len(), rows))
    });
    let groups: Vec<_> = groups.collect();
    let heads = columns.iter().map(|(card, _)| head(page, card));
    let keydown = move |event: &web_sys::Event| {
        if !arrow(event) {
            letter(page, event);
        }
    };
    let table = of_class("table", "grid")
        .with("aria-describedby", "grid-keys")
        .on("keydown", keydown)
        .add(
            el("thead")
                .add(el("tr").add(el("th").with("scope", "col").text("Protocol")).all(heads)),
        )
        .all(groups);
    [
        of_class("p", "hint")
            .with("id", "grid-keys")
            .text("Arrow keys move; the space bar or n, i, o, b set none, inside, outside, both."),
        of_class("div", "scroll").add(table),
    ]
}

/// Protocols that are answered somewhere although the version does not have them: they are shown,
/// so that the answer can be taken back.
fn missing_protocols(page: Page, version: Version) -> Vec<Protocol> {
    page.plan(|plan| {
        let answered = plan.sites.iter().flat_map(|site| site.exposure.keys().copied());
        answered.filter(|protocol| !exists(*protocol, version)).collect()
    })
}

fn group(title: &'static str, columns: usize, rows: Vec<Node>) -> Node {
    let head =
        el("th").with("colspan", (columns + 1).to_string()).with("scope", "rowgroup").text(title);
    el("tbody").with("data-key", title).add(of_class("tr", "group").add(head)).all(rows)
}

fn head(page: Page, card: &Card) -> Node {
    let about = of_class("span", "about").text(said(&card.site));
    let names = el("span").text(format!("{} ", card.site.title())).add(about);
    let inner = of_class("div", "column-head").add(names).add(presets::of_column(page, card));
    el("th").with("scope", "col").with("data-key", format!("column-{}", card.key)).add(inner)
}

fn said(site: &Site) -> String {
    let facing = match site.internet_facing {
        Some(true) => "internet-facing, ",
        Some(false) => "",
        None => "internet-facing or not, not known yet, ",
    };
    format!("{facing}{}", count(site.servers.len(), "server"))
}

fn row(page: Page, protocol: Protocol, version: Version, columns: &[(Card, Brought)]) -> Node {
    let title = protocol.title(version);
    let several = page.plan(|plan| plan.sites.len() > 1);
    let head = of_class("div", "row-head")
        .add(el("span").text(title))
        .all(several.then(|| whole_row(page, protocol, title)));
    let cells = columns.iter().map(|(card, brought)| cell(page, protocol, version, card, brought));
    el("tr")
        .with("data-key", protocol.key())
        .add(el("th").with("scope", "row").add(head))
        .all(cells)
}

fn whole_row(page: Page, protocol: Protocol, title: &'static str) -> Node {
    let choices = [
        ("None everywhere", Exposure::None),
        ("Inside everywhere", Exposure::Internal),
        ("Outside everywhere", Exposure::External),
        ("Both everywhere", Exposure::Both),
    ];
    let item = |(words, exposure): (&str, Exposure)| -> (String, Rc<dyn Fn()>) {
        let act = move || {
            page.document.edit(title, |plan| plan.expose_everywhere(protocol, exposure));
        };
        (words.to_owned(), Rc::new(act))
    };
    let id = format!("row-{}", protocol.key());
    menu(&id, "", &format!("Whole row: {title}"), choices.map(item).into())
}
