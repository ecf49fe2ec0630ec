//! The head of a column: the site, what it faces, and a menu that fills the column.

use super::presets::{PRESETS, fill};
use crate::document::Document;
use crate::parts::{Item, Menu};
use crate::steps::site_card;
use cas_plan::documents::words::count;
use cas_plan::plan::{Plan, Site, SiteKey};
use leptos::prelude::*;

/// The head of a column.
#[component]
pub(super) fn Head(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (document, title) = (Document::here(), site_card::title(key));
    let about = Memo::new(move |_| document.site(key, about));
    let presets = PRESETS
        .iter()
        .map(|preset| Item::new(preset.title, move || fill(document, preset, &[key])));
    let others = [
        Item::new("Like the first site", move || {
            document.edit("making a site like the first", |plan| like_first(plan, key));
        }),
        Item::new("Nothing", move || {
            document.edit("emptying a column", |plan| plan.fill_exposures(&[key], &[]));
        }),
    ];
    let items = presets.chain(others).collect::<Vec<_>>();
    view! {
        <th scope="col">
            <div class="column-head">
                <span>
                    {title} " " <span class="about" id=format!("column-{key}-note")>{about}</span>
                </span>
                <Menu id=format!("column-{key}-fill") label="Fill" about=title items/>
            </div>
        </th>
    }
}

fn about(site: &Site) -> String {
    let facing = match site.internet_facing {
        Some(true) => "internet-facing, ",
        Some(false) => "not internet-facing: no web clients from outside; ",
        None => "internet-facing or not, not known yet, ",
    };
    format!("{facing}{}", count(site.servers.len(), "server"))
}

fn like_first(plan: &mut Plan, key: SiteKey) {
    let Some(first) = plan.sites.first() else { return };
    let exposures: Vec<_> = first.exposure.iter().map(|(p, e)| (*p, *e)).collect();
    plan.fill_exposures(&[key], &exposures);
}
