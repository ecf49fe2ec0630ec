//! A cell of the grid: none, inside, outside or both.

use super::super::Card;
use super::presets::version_of;
use crate::browser::focus;
use crate::document::site_field;
use crate::page::Page;
use crate::view::{Node, On, el, of_class};
use cas_plan::design::answers::Answers;
use cas_plan::design::exposure::{Exposures, exists};
use cas_plan::plan::{Organisation, Plan, Site, SiteKey};
use cas_plan::terms::{Choice, Exposure, Protocol, Version};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

/// What Outlook brings along at a site.
pub struct Brought(Exposures);

impl Brought {
    pub fn at(page: Page, site: &Site) -> Self {
        let organisation = page.plan(outlook_of);
        let answers = Answers::of(&organisation, None);
        Self(Exposures::of(site, site.internet_facing.unwrap_or(false), &answers))
    }

    /// From where Outlook brings the protocol along, where that is more than what was answered.
    fn of(&self, protocol: Protocol) -> Option<Exposure> {
        self.0.brought.contains(&protocol).then(|| self.0.in_force(protocol))
    }
}

/// A cell: four radio buttons in one row.
pub fn cell(
    page: Page,
    protocol: Protocol,
    version: Version,
    card: &Card,
    brought: &Brought,
) -> Node {
    let (site, key) = (&card.site, card.key);
    let id = site_field(key, &format!("exposure/{}", protocol.key()));
    let answer = site.exposure(protocol);
    let brought = brought.of(protocol);
    let options = Exposure::ALL.iter().copied().map(|exposure| {
        let closed = why_not(site, protocol, version, exposure);
        let checked = answer == exposure;
        let input = el("input")
            .with("type", "radio")
            .with("id", format!("{id}/{}", exposure.key()))
            .with("name", id.clone())
            .with("value", exposure.key())
            .flag("disabled", closed.is_some() && !checked)
            .flag("checked", checked)
            .on("change", move |_| expose(page, key, protocol, exposure));
        el("label")
            .maybe("title", closed)
            .maybe("class", (brought == Some(exposure)).then_some("brought"))
            .add(input)
            .add(el("span").text(word(exposure)))
    });
    let group = of_class("div", "exposure")
        .with("id", id.clone())
        .with("role", "radiogroup")
        .with("aria-label", format!("{} at {}", protocol.title(version), site.title()))
        .with("tabindex", "-1")
        .all(options);
    el("td").with("data-key", format!("{id}-cell")).add(group)
}

/// Sets the cell of the radio button that has the focus by the letters n, i, o and b.
pub fn letter(page: Page, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
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
    let allowed = page.plan_now(|plan| {
        let version = version_of(plan);
        plan.site(key).is_some_and(|site| why_not(site, protocol, version, exposure).is_none())
    });
    if allowed {
        expose(page, key, protocol, exposure);
        let id = format!("exposure/{}/{}", protocol.key(), exposure.key());
        focus::later(site_field(key, &id));
    }
}

/// The site and protocol of a cell, from its identifier in the page.
fn place(id: &str) -> Option<(SiteKey, Protocol)> {
    let (key, rest) = id.strip_prefix("site-")?.split_once('/')?;
    Some((key.parse().ok()?, Protocol::from_key(rest.strip_prefix("exposure/")?)?))
}

fn expose(page: Page, key: SiteKey, protocol: Protocol, exposure: Exposure) {
    let name = page.plan_now(|plan| {
        let title = protocol.title(version_of(plan));
        plan.site(key)
            .map_or_else(|| title.to_owned(), |site| format!("{title} at {}", site.title()))
    });
    page.document.edit(&name, |plan| plan.expose(key, protocol, exposure));
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

fn word(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::None => "none",
        Exposure::Internal => "inside",
        Exposure::External => "outside",
        Exposure::Both => "both",
    }
}
