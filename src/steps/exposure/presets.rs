//! Whole columns at once.

use super::super::Card;
use crate::page::Page;
use crate::parts::menu;
use crate::view::{Node, button, of_class};
use cas_plan::design::exposure::exists;
use cas_plan::plan::{Plan, SiteKey};
use cas_plan::terms::{Exposure, Protocol, Version};
use std::rc::Rc;

/// A usual set of exposures; what a version or a site cannot have is left out of it.
struct Preset {
    title: &'static str,
    exposures: &'static [(Protocol, Exposure)],
}

static PRESETS: [Preset; 3] = [
    Preset {
        title: "Outlook and the web, inside and outside",
        exposures: &[
            (Protocol::MapiRpc, Exposure::Internal),
            (Protocol::MapiHttp, Exposure::Both),
            (Protocol::Autodiscover, Exposure::Both),
            (Protocol::Ews, Exposure::Both),
            (Protocol::Oab, Exposure::Both),
            (Protocol::Owa, Exposure::Both),
            (Protocol::Ecp, Exposure::Both),
            (Protocol::ActiveSync, Exposure::External),
        ],
    },
    Preset {
        title: "MAPI only",
        exposures: &[
            (Protocol::MapiRpc, Exposure::Internal),
            (Protocol::MapiHttp, Exposure::Internal),
        ],
    },
    Preset {
        title: "POP and IMAP only",
        exposures: &[
            (Protocol::Pop, Exposure::Both),
            (Protocol::Imap, Exposure::Both),
            (Protocol::Submission, Exposure::Both),
        ],
    },
];

/// Buttons that fill every column.
pub fn everywhere(page: Page) -> Node {
    let fill = |preset: &'static Preset| {
        button(preset.title, move || fill(page, preset, &page.plan_now(all_keys)))
    };
    of_class("div", "presets")
        .with("role", "group")
        .with("aria-label", "Fill every site with")
        .add(of_class("span", "hint").with("aria-hidden", "true").text("Fill with"))
        .all(PRESETS.iter().map(fill))
}

/// A menu that fills one column.
pub fn of_column(page: Page, card: &Card) -> Node {
    let key = card.key;
    let mut items: Vec<(String, Rc<dyn Fn()>)> = Vec::new();
    for preset in &PRESETS {
        items.push((preset.title.to_owned(), Rc::new(move || fill(page, preset, &[key]))));
    }
    items.push(("Like the first site".to_owned(), Rc::new(move || like_first(page, key))));
    let empty = move || {
        page.document.edit("emptying a column", |plan| plan.fill_exposures(&[key], &[]));
    };
    items.push(("Nothing".to_owned(), Rc::new(empty)));
    menu(&format!("column-{key}-fill"), "Fill", card.site.title(), items)
}

fn fill(page: Page, preset: &Preset, keys: &[SiteKey]) {
    let version = page.plan_now(version_of);
    let exposures: Vec<_> = for_version(preset.exposures, version);
    page.document
        .edit(&format!("“{}”", preset.title), |plan| plan.fill_exposures(keys, &exposures));
}

/// Outlook from outside is Outlook Anywhere until MAPI over HTTP comes.
fn for_version(exposures: &[(Protocol, Exposure)], version: Version) -> Vec<(Protocol, Exposure)> {
    let mut all: Vec<_> =
        exposures.iter().copied().filter(|(protocol, _)| exists(*protocol, version)).collect();
    let outside = exposures
        .iter()
        .any(|(protocol, exposure)| *protocol == Protocol::MapiHttp && exposure.outside());
    if outside {
        let exposure = if version == Version::V2010 { Exposure::External } else { Exposure::Both };
        all.push((Protocol::OutlookAnywhere, exposure));
    }
    all
}

fn like_first(page: Page, key: SiteKey) {
    page.document.edit("making a site like the first", |plan| {
        let Some(first) = plan.sites.first() else { return };
        let exposures: Vec<_> = first.exposure.iter().map(|(p, e)| (*p, *e)).collect();
        plan.fill_exposures(&[key], &exposures);
    });
}

fn all_keys(plan: &Plan) -> Vec<SiteKey> {
    plan.sites.iter().map(|site| site.key).collect()
}

/// The version that is planned.
pub fn version_of(plan: &Plan) -> Version {
    plan.organisation.exchange.unwrap_or(Version::V2010)
}
