//! Whole columns at once.

use crate::document::Document;
use crate::parts::menu;
use cas_plan::design::exposure::exists;
use cas_plan::plan::{Plan, SiteKey};
use cas_plan::terms::{Exposure, Protocol, Version};
use leptos::prelude::*;

/// A usual set of exposures; what a version or a site cannot have is left out of it.
struct Preset {
    title: &'static str,
    exposures: &'static [(Protocol, Exposure)],
}

const PRESETS: [Preset; 3] = [
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
pub fn everywhere(document: Document) -> AnyView {
    let buttons: Vec<_> = PRESETS
        .iter()
        .map(|preset| {
            let fill = move |_| {
                let keys = document.plan().with_untracked(all_keys);
                fill(document, preset, &keys);
            };
            view! { <button type="button" on:click=fill>{preset.title}</button> }
        })
        .collect();
    view! {
        <div class="presets" role="group" aria-label="Fill every site with">
            <span class="hint" aria-hidden="true">"Fill with"</span>
            {buttons}
        </div>
    }
    .into_any()
}

/// A menu that fills one column.
pub fn of_column(document: Document, key: SiteKey) -> AnyView {
    let mut items: Vec<_> = PRESETS
        .iter()
        .map(|preset| {
            let action = Callback::new(move |()| fill(document, preset, &[key]));
            (preset.title.to_owned(), action)
        })
        .collect();
    items.push((
        "Like the first site".to_owned(),
        Callback::new(move |()| like_first(document, key)),
    ));
    items.push((
        "Nothing".to_owned(),
        Callback::new(move |()| {
            document.edit("emptying a column", |plan| plan.fill_exposures(&[key], &[]));
        }),
    ));
    let title = document.plan().with_untracked(|plan| {
        plan.site(key).map(|site| site.title().to_owned()).unwrap_or_default()
    });
    menu("Fill", title, items)
}

fn fill(document: Document, preset: &Preset, keys: &[SiteKey]) {
    let version = document.plan().with_untracked(version_of);
    let exposures: Vec<_> = for_version(preset.exposures, version);
    document.edit(&format!("“{}”", preset.title), |plan| plan.fill_exposures(keys, &exposures));
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

fn like_first(document: Document, key: SiteKey) {
    document.edit("making a site like the first", |plan| {
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
