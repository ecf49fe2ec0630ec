//! A cell of the grid: none, inside, outside or both.

use super::grid::Column;
use crate::browser::focus;
use crate::document::Document;
use crate::parts::{memo, site_answer_id};
use cas_plan::design::answers::Answers;
use cas_plan::design::exposure::{Exposures, exists};
use cas_plan::plan::{Organisation, Plan, Site, SiteKey};
use cas_plan::terms::{Choice, Exposure, Protocol, Version};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A cell: four radio buttons in one row.
pub fn cell(
    document: Document,
    protocol: Protocol,
    version: Version,
    key: SiteKey,
    column: Column,
) -> AnyView {
    let id = site_answer_id(key, &format!("exposure/{}", protocol.key()));
    let answer =
        memo(move || column.with(|site| site.as_ref().map(|site| site.exposure(protocol))));
    let label = memo(move || {
        let site = column.with(|site| site.as_ref().map(|site| site.title().to_owned()));
        format!("{} at {}", protocol.title(version), site.unwrap_or_default())
    });
    let brought = memo(move || {
        let organisation = document.plan().with(outlook_of);
        column.with(|site| site.as_ref().and_then(|site| brought(site, protocol, &organisation)))
    });
    let options = Exposure::ALL.iter().copied().map(|exposure| {
        let closed =
            memo(move || column.with(|site| why_not(site.as_ref()?, protocol, version, exposure)));
        let checked = memo(move || answer.get() == Some(exposure));
        let disabled = memo(move || closed.with(Option::is_some) && !checked.get());
        let brought = memo(move || brought.get() == Some(exposure));
        view! {
            <label title=closed class:brought=brought>
                <input
                    type="radio"
                    id=format!("{id}/{}", exposure.key())
                    name=id.clone()
                    value=exposure.key()
                    disabled=disabled
                    prop:checked=checked
                    on:change=move |_| expose(document, key, protocol, exposure)
                />
                <span>{word(exposure)}</span>
            </label>
        }
        .into_any()
    });
    let options: Vec<_> = options.collect();
    view! {
        <td>
            <div id=id class="exposure" role="radiogroup" aria-label=label tabindex="-1">
                {options}
            </div>
        </td>
    }
    .into_any()
}

/// Sets the cell of the radio button that has the focus by the letters n, i, o and b.
pub fn letter(document: Document, event: &leptos::ev::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let exposure = match event.key().as_str() {
        "n" => Exposure::None,
        "i" => Exposure::Internal,
        "o" => Exposure::External,
        "b" => Exposure::Both,
        _ => return,
    };
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some((key, protocol)) = input.and_then(|input| place(&input.name())) else { return };
    let version = document.plan().with_untracked(super::presets::version_of);
    let allowed = document.plan().with_untracked(|plan| {
        plan.site(key).is_some_and(|site| why_not(site, protocol, version, exposure).is_none())
    });
    if allowed {
        expose(document, key, protocol, exposure);
        let id = format!("exposure/{}/{}", protocol.key(), exposure.key());
        focus::later(site_answer_id(key, &id));
    }
}

/// The site and protocol of a cell, from its identifier in the page.
fn place(id: &str) -> Option<(SiteKey, Protocol)> {
    let (key, rest) = id.strip_prefix("site-")?.split_once('/')?;
    Some((key.parse().ok()?, Protocol::from_key(rest.strip_prefix("exposure/")?)?))
}

fn expose(document: Document, key: SiteKey, protocol: Protocol, exposure: Exposure) {
    let name = document.plan().with_untracked(|plan| {
        let title = protocol.title(super::presets::version_of(plan));
        plan.site(key)
            .map_or_else(|| title.to_owned(), |site| format!("{title} at {}", site.title()))
    });
    document.edit(&name, |plan| plan.expose(key, protocol, exposure));
}

/// Why a protocol cannot be used from there.
pub fn why_not(
    site: &Site,
    protocol: Protocol,
    version: Version,
    exposure: Exposure,
) -> Option<String> {
    if exposure == Exposure::None {
        None
    } else if !exists(protocol, version) {
        Some(format!("Exchange {} does not have it.", version.key()))
    } else if site.allows(protocol, exposure) {
        None
    } else if protocol == Protocol::MapiRpc {
        Some("MAPI over RPC never leaves the network.".to_owned())
    } else {
        Some(format!("{} does not face the internet.", site.title()))
    }
}

/// The answers that say what Outlook brings along.
fn outlook_of(plan: &Plan) -> Organisation {
    let Organisation { exchange, oldest_outlook, .. } = plan.organisation;
    Organisation { exchange, oldest_outlook, ..Organisation::default() }
}

/// From where Outlook brings the protocol along, where that is more than what was answered.
fn brought(site: &Site, protocol: Protocol, organisation: &Organisation) -> Option<Exposure> {
    let answers = Answers::of(organisation, None);
    let all = Exposures::of(site, site.internet_facing.unwrap_or(false), &answers);
    all.brought.contains(&protocol).then(|| all.in_force(protocol))
}

fn word(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::None => "none",
        Exposure::Internal => "inside",
        Exposure::External => "outside",
        Exposure::Both => "both",
    }
}
