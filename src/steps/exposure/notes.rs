//! Under the grid: why cells are closed, and what Outlook brings along.

use super::presets::version_of;
use crate::page::Page;
use crate::view::{Node, el, of_class};
use cas_plan::terms::{Version, list};

/// Sites that are named one by one.
const NAMED: usize = 6;

pub fn notes(page: Page) -> Node {
    let mut notes: Vec<String> = page
        .document
        .follows()
        .with(|follows| follows.brought.iter().take(NAMED).cloned().collect());
    page.plan(|plan| {
        let where_facing = |answer: Option<bool>| {
            let sites = plan.sites.iter().filter(|site| site.internet_facing == answer);
            named(sites.map(|site| site.title().to_owned()).collect())
        };
        if let Some(sites) = where_facing(Some(false)) {
            notes.push(format!(
                "Not internet-facing, so no web client from outside comes there: {sites}."
            ));
        }
        if let Some(sites) = where_facing(None) {
            notes.push(format!(
                "Whether clients on the internet are sent there is not known yet, so outside \
                 counts as inside: {sites}."
            ));
        }
        if version_of(plan) == Version::V2010 {
            notes.push("MAPI over RPC never leaves the network.".to_owned());
        }
    });
    let line = |note: String| el("p").text(note);
    of_class("div", "notes").with("aria-live", "polite").all(notes.into_iter().map(line))
}

fn named(mut sites: Vec<String>) -> Option<String> {
    let more = sites.len().saturating_sub(NAMED);
    sites.truncate(NAMED);
    if more > 0 {
        sites.push(format!("{more} more"));
    }
    (!sites.is_empty()).then(|| list(&sites))
}
