//! The columns of the grid: what its cells need to know of a site.

use crate::document::Document;
use crate::parts::SiteList;
use cas_plan::design::answers::Answers;
use cas_plan::design::exposure::Exposures;
use cas_plan::plan::{Organisation, Plan, Site, SiteKey};
use cas_plan::terms::{Exposure, Protocol};
use leptos::prelude::*;

/// Columns on a page.
pub const PER_PAGE: usize = 12;

/// A site in the grid. Its cells follow these memos and not the plan, which every edit changes.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// The site's own.
    pub(super) key: SiteKey,
    /// The site with its name, what it faces and its exposures; nothing else of it.
    pub(super) site: ArcMemo<Site>,
    /// What people call it.
    pub(super) title: ArcMemo<String>,
    /// What Outlook brings along there, and from where.
    pub(super) brought: ArcMemo<Vec<(Protocol, Exposure)>>,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Column {
    fn new(document: Document, outlook: Memo<Organisation>, key: SiteKey) -> Self {
        let site = ArcMemo::new(move |_| document.site(key, shown_of));
        let title = {
            let site = site.clone();
            ArcMemo::new(move |_| site.with(|site| site.title().to_owned()))
        };
        let brought = {
            let site = site.clone();
            ArcMemo::new(move |_| outlook.with(|outlook| site.with(|site| brought(site, outlook))))
        };
        Self { key, site, title, brought }
    }
}

/// The columns that are shown; a site keeps its own as long as it is among them.
pub(super) fn columns() -> Memo<Vec<Column>> {
    let (document, shown) = (Document::here(), SiteList::here().shown(PER_PAGE));
    let outlook = Memo::new(move |_| document.with(outlook_of));
    Memo::new(move |old: Option<&Vec<Column>>| {
        let known = |key| old?.iter().find(|column| column.key == key).cloned();
        let column = |key| known(key).unwrap_or_else(|| Column::new(document, outlook, key));
        shown.get().into_iter().map(column).collect()
    })
}

fn shown_of(site: &Site) -> Site {
    Site {
        key: site.key,
        id: site.id.clone(),
        name: site.name.clone(),
        internet_facing: site.internet_facing,
        exposure: site.exposure.clone(),
        ..Site::default()
    }
}

/// The answers that say what Outlook brings along.
fn outlook_of(plan: &Plan) -> Organisation {
    let Organisation { exchange, oldest_outlook, .. } = plan.organisation;
    Organisation { exchange, oldest_outlook, ..Organisation::default() }
}

fn brought(site: &Site, outlook: &Organisation) -> Vec<(Protocol, Exposure)> {
    let facing = site.internet_facing.unwrap_or(false);
    let exposures = Exposures::of(site, facing, &Answers::of(outlook, None));
    let brought = exposures.brought.iter();
    brought.map(|protocol| (*protocol, exposures.in_force(*protocol))).collect()
}
