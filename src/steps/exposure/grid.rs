//! The grid: protocols down, sites across.

use super::cell::{cell, letter};
use super::presets::{self, version_of};
use crate::browser::grid::arrow;
use crate::document::Document;
use crate::parts::{Pages, live, memo, menu, when};
use cas_plan::design::exposure::exists;
use cas_plan::documents::words::count;
use cas_plan::plan::{Site, SiteKey};
use cas_plan::terms::{Exposure, Protocol, Version};
use leptos::prelude::*;

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

/// What is known of a column's site; `None` once it is gone.
pub type Column = Memo<Option<Site>>;

pub fn grid(document: Document, pages: Pages) -> AnyView {
    let shown = pages.shown();
    let version = memo(move || document.plan().with(version_of));
    let missing = memo(move || missing_protocols(document));
    let body = live(move || {
        let columns: Vec<_> =
            shown.get().into_iter().map(|key| (key, column(document, key))).collect();
        let version = version.get();
        let offered = |protocol: &&Protocol| {
            exists(**protocol, version) || missing.with(|all| all.contains(protocol))
        };
        let groups = GROUPS.iter().filter_map(|(title, protocols)| {
            let rows: Vec<_> = protocols
                .iter()
                .filter(offered)
                .map(|protocol| row(document, *protocol, version, &columns))
                .collect();
            (!rows.is_empty()).then(|| group(title, columns.len(), rows))
        });
        let groups: Vec<_> = groups.collect();
        let heads: Vec<_> = columns.iter().map(|(key, site)| head(document, *key, *site)).collect();
        view! {
            <thead>
                <tr>
                    <th scope="col">"Protocol"</th>
                    {heads}
                </tr>
            </thead>
            {groups}
        }
        .into_any()
    });
    let keydown = move |event: leptos::ev::KeyboardEvent| {
        if !arrow(&event) {
            letter(document, &event);
        }
    };
    view! {
        <p class="hint" id="grid-keys">
            "Arrow keys move; the space bar or n, i, o, b set none, inside, outside, both."
        </p>
        <div class="scroll">
            <table class="grid" aria-describedby="grid-keys" on:keydown=keydown>{body}</table>
        </div>
    }
    .into_any()
}

/// Cells look at their own site only, so that an edit does not stir the whole grid.
fn column(document: Document, key: SiteKey) -> Column {
    memo(move || document.plan().with(|plan| plan.site(key).cloned()))
}

/// Protocols that are answered somewhere although the version does not have them: they are shown,
/// so that the answer can be taken back.
fn missing_protocols(document: Document) -> Vec<Protocol> {
    document.plan().with(|plan| {
        let version = version_of(plan);
        let missing = |protocol: &Protocol| !exists(*protocol, version);
        plan.sites.iter().flat_map(|site| site.exposure.keys().copied().filter(missing)).collect()
    })
}

fn group(title: &'static str, columns: usize, rows: Vec<AnyView>) -> AnyView {
    view! {
        <tbody>
            <tr class="group"><th colspan=columns + 1 scope="rowgroup">{title}</th></tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn head(document: Document, key: SiteKey, column: Column) -> AnyView {
    let title = memo(move || column.get().map(|site| site.title().to_owned()));
    let about = memo(move || column.get().map(|site| said(&site)));
    view! {
        <th scope="col">
            <div class="column-head">
                <span>{title} <span class="about">{about}</span></span>
                {presets::of_column(document, key)}
            </div>
        </th>
    }
    .into_any()
}

fn said(site: &Site) -> String {
    let facing = match site.internet_facing {
        Some(true) => "internet-facing, ",
        Some(false) => "",
        None => "internet-facing or not, not known yet, ",
    };
    format!("{facing}{}", count(site.servers.len(), "server"))
}

fn row(
    document: Document,
    protocol: Protocol,
    version: Version,
    columns: &[(SiteKey, Column)],
) -> AnyView {
    let cells: Vec<_> = columns
        .iter()
        .map(|(key, column)| cell(document, protocol, version, *key, *column))
        .collect();
    let title = protocol.title(version);
    let several = move || document.plan().with(|plan| plan.sites.len() > 1);
    view! {
        <tr>
            <th scope="row">
                <div class="row-head">
                    <span>{title}</span>
                    {when(several, move || whole_row(document, protocol, title))}
                </div>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn whole_row(document: Document, protocol: Protocol, title: &'static str) -> AnyView {
    let choices = [
        ("None everywhere", Exposure::None),
        ("Inside everywhere", Exposure::Internal),
        ("Outside everywhere", Exposure::External),
        ("Both everywhere", Exposure::Both),
    ];
    let items = choices.map(|(text, exposure)| {
        let action = Callback::new(move |()| {
            document.edit(title, |plan| plan.expose_everywhere(protocol, exposure));
        });
        (text.to_owned(), action)
    });
    menu("", format!("Whole row: {title}"), items.into())
}
