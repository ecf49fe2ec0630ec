//! Sites that are added: they are shown at once, and the focus goes to them.

use super::folds::Folds;
use super::per_page::PER_PAGE;
use crate::browser::focus;
use crate::document::{At, Document};
use crate::notices::Notices;
use crate::parts::SiteList;
use cas_plan::documents::words::count;
use cas_plan::plan::{Plan, SITES_LIMIT, Site, SiteKey};

/// Adds sites to the plan.
#[derive(Clone, Copy)]
pub(super) struct Adding {
    document: Document,
    folds: Folds,
    list: SiteList,
    notices: Notices,
}

impl Adding {
    /// Asked for in the body of a component.
    pub(super) fn here() -> Self {
        Self {
            document: Document::here(),
            folds: Folds::here(),
            list: SiteList::here(),
            notices: Notices::here(),
        }
    }

    /// Adds a site without answers.
    pub(super) fn an_empty_one(self) {
        let added = self.document.edit("the new site", Plan::add_site);
        self.show(added);
    }

    /// Adds a site with the answers of another one.
    pub(super) fn a_duplicate(self, key: SiteKey) {
        let added = self.document.edit("the duplicate", |plan| plan.duplicate_site(key));
        self.show(added);
    }

    /// Adds sites that were pasted, a line each.
    pub(super) fn pasted(self, sites: Vec<Site>) {
        let Self { document, notices, .. } = self;
        let keys = document.edit("the pasted sites", |plan| plan.add_sites(sites));
        self.folds.set(keys.iter().copied(), true);
        if let Some(first) = keys.first() {
            self.list.turn_to(PER_PAGE, *first);
            focus::later(At::site(*first, "").id());
        }
        let text = format!("{} added.", count(keys.len(), "site"));
        notices.offer(text, "Undo", move || document.undo());
    }

    /// Shows a site that was just added, or why there is none.
    fn show(self, added: Option<SiteKey>) {
        if let Some(key) = added {
            self.folds.unfold(key);
            self.list.turn_to(PER_PAGE, key);
            focus::later(At::site(key, "name").id());
        } else {
            self.notices.tell(format!("A plan holds at most {SITES_LIMIT} sites."));
        }
    }
}
