//! Under the grid: why cells are closed, and what Outlook brings along.

use super::presets::version_of;
use crate::document::Document;
use crate::parts::{live, memo};
use cas_plan::terms::{Version, list};
use leptos::prelude::*;

/// Sites that are named one by one.
const NAMED: usize = 6;

pub fn notes(document: Document) -> AnyView {
    let brought = move || {
        document.design().with(|design| {
            let findings = design.findings.iter().filter(|finding| finding.rule == "CRT-04");
            findings.take(NAMED).map(|f| format!("{} {}", f.message, f.fix)).collect::<Vec<_>>()
        })
    };
    let notes = memo(move || {
        let mut notes = brought();
        document.plan().with(|plan| {
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
        notes
    });
    let shown = live(move || {
        let one = |note| view! { <p>{note}</p> }.into_any();
        notes.get().into_iter().map(one).collect_view().into_any()
    });
    view! { <div class="notes" aria-live="polite">{shown}</div> }.into_any()
}

fn named(mut sites: Vec<String>) -> Option<String> {
    let more = sites.len().saturating_sub(NAMED);
    sites.truncate(NAMED);
    if more > 0 {
        sites.push(format!("{more} more"));
    }
    (!sites.is_empty()).then(|| list(&sites))
}
