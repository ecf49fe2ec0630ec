//! Under the grid: why cells are closed, and what Outlook brings along.

use crate::document::Document;
use crate::engine::Engine;
use cas_plan::plan::Plan;
use cas_plan::terms::{Version, list};
use leptos::prelude::*;

/// Sites that are named one by one.
const NAMED: usize = 6;

/// What there is to know about the grid.
#[component]
pub(super) fn Notes() -> impl IntoView {
    let (document, follows) = (Document::here(), Engine::here().follows());
    let notes = Memo::new(move |_| {
        let mut notes = Vec::new();
        let brought =
            follows.with(|follows| follows.brought.iter().take(NAMED).cloned().collect::<Vec<_>>());
        // Two sites may be called the same.
        for note in brought.into_iter().chain(document.with(about_sites)) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        notes
    });
    view! {
        <div class="notes" aria-live="polite">
            <For each=move || notes.get() key=Clone::clone let(note)>
                <p>{note}</p>
            </For>
        </div>
    }
}

fn about_sites(plan: &Plan) -> Vec<String> {
    let inside = named(plan, Some(false)).map(|sites| {
        format!("Not internet-facing, so no web client from outside comes there: {sites}.")
    });
    let unknown = named(plan, None).map(|sites| {
        format!(
            "Whether clients on the internet are sent there is not known yet, so outside counts \
             as inside: {sites}."
        )
    });
    let rpc = (plan.organisation.version() == Version::V2010)
        .then(|| "MAPI over RPC never leaves the network.".to_owned());
    inside.into_iter().chain(unknown).chain(rpc).collect()
}

/// The sites of which this is known; nothing where there is none.
fn named(plan: &Plan, facing: Option<bool>) -> Option<String> {
    let sites = plan.sites.iter().filter(|site| site.internet_facing == facing);
    let mut titles: Vec<_> =
        sites.clone().take(NAMED).map(|site| site.title().to_owned()).collect();
    let more = sites.count().saturating_sub(NAMED);
    if more > 0 {
        titles.push(format!("{more} more"));
    }
    (!titles.is_empty()).then(|| list(&titles))
}
