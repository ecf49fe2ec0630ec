//! Single protocols with a name of their own.

use super::super::Card;
use crate::browser::focus;
use crate::document::site_field;
use crate::page::Page;
use crate::parts::{Field, problems, text, value_of};
use crate::view::{Node, On, button, el, heard, of_class};
use cas_plan::plan::{OVERRIDES_LIMIT, Override, Site, SiteKey};
use cas_plan::terms::{Choice, Path, Protocol, Version};

/// The names that are there, each with a field, and a way to add one.
pub fn overrides(page: Page, card: &Card) -> [Node; 1] {
    let rows = card.site.names.overrides.iter().enumerate();
    let group = of_class("div", "overrides")
        .with("id", site_field(card.key, "names/overrides"))
        .with("tabindex", "-1")
        .add(el("h3").text("Single protocols with a name of their own"))
        .all(rows.map(|(place, entry)| row(page, card, place, entry)))
        .add(add(page, card));
    [group]
}

fn row(page: Page, card: &Card, place: usize, entry: &Override) -> Node {
    let key = card.key;
    let what = said(entry);
    let remove = move || {
        page.document.edit("removing a name", |plan| {
            plan.edit_site(key, |site| {
                if place < site.names.overrides.len() {
                    site.names.overrides.remove(place);
                }
            });
        });
        focus::later(site_field(key, "names/overrides"));
    };
    let field = Field {
        of: what.clone(),
        otherwise: Some(what.clone()),
        problem: Some(problems::host),
        host: true,
        ..card.field(&format!("names/overrides/{place}"), "Name", "")
    };
    of_class("div", "removable")
        .add(text(page, field))
        .add(button("Remove", remove).add(heard(format!(" the name {what}"))))
}

/// Offers every protocol and path that has no name of its own yet.
fn add(page: Page, card: &Card) -> Node {
    let key = card.key;
    let add = move |event: &web_sys::Event| {
        let word = value_of(event);
        crate::view::set_value(event, "");
        let wanted = page.plan_now(|plan| {
            let free = plan.site(key).map(free).unwrap_or_default();
            free.into_iter().find(|row| word_of(*row) == word)
        });
        if let Some((protocol, path)) = wanted {
            add_override(page, key, protocol, path);
        }
    };
    let id = site_field(key, "add-override");
    let option =
        |row: (Protocol, Path)| el("option").with("value", word_of(row)).text(title(row.0, row.1));
    let select = el("select")
        .with("id", id.clone())
        .on("change", add)
        .add(el("option").with("value", "").text("Choose a protocol"))
        .all(free(&card.site).into_iter().map(option));
    let label = el("label")
        .with("for", id)
        .text("Add a name for")
        .add(heard(format!(" one protocol of {}", card.site.title())));
    of_class("div", "field").with("data-key", "add-override").add(label).add(select)
}

fn add_override(page: Page, key: SiteKey, protocol: Protocol, path: Path) {
    let mut place = 0;
    page.document.edit("the name of its own", |plan| {
        plan.edit_site(key, |site| {
            place = site.names.overrides.len();
            site.names.overrides.push(Override { protocol, path, host: String::new() });
        });
    });
    focus::later(site_field(key, &format!("names/overrides/{place}")));
}

/// HTTPS protocols and paths that can have a name of their own and have none.
fn free(site: &Site) -> Vec<(Protocol, Path)> {
    if site.names.overrides.len() >= OVERRIDES_LIMIT {
        return Vec::new();
    }
    let all =
        Protocol::ALL.iter().flat_map(|protocol| Path::ALL.iter().map(|path| (*protocol, *path)));
    all.filter(|(protocol, path)| {
        protocol.is_https()
            && (*protocol, *path) != (Protocol::Autodiscover, Path::External)
            && !site.names.overrides.iter().any(|o| (o.protocol, o.path) == (*protocol, *path))
    })
    .collect()
}

fn word_of((protocol, path): (Protocol, Path)) -> String {
    format!("{}/{}", protocol.key(), path.key())
}

fn said(entry: &Override) -> String {
    format!("For {}", title(entry.protocol, entry.path))
}

fn title(protocol: Protocol, path: Path) -> String {
    let from = match path {
        Path::Internal => "from inside",
        Path::External => "from the internet",
    };
    format!("{} {from}", protocol.title(Version::V2010))
}
