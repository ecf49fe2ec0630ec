//! What is looked at on this step.

use crate::document::Document;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// What is looked at on this step; provided once by the app, so that the way back from an answer
/// leads to the same picture and the same document.
#[derive(Clone, Copy, Debug)]
pub struct Looked {
    site: RwSignal<Option<SiteKey>>,
    document: RwSignal<Option<String>>,
}

impl Looked {
    /// The picture of all sites, and no document.
    pub fn new(plan: Document) -> Self {
        let looked = Self { site: RwSignal::new(None), document: RwSignal::new(None) };
        plan.on_another_plan(move || looked.forget());
        looked
    }

    /// What is looked at; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// The site that was chosen for the picture; `None` for all.
    pub(super) fn site(self) -> RwSignal<Option<SiteKey>> {
        self.site
    }

    /// Whether a document is open, by its name.
    pub(super) fn is_open(self, document: &str) -> bool {
        self.document.with(|open| open.as_deref() == Some(document))
    }

    /// Opens a document in the place of another one, or closes it.
    pub(super) fn toggle(self, document: &str) {
        let open = untrack(|| self.is_open(document));
        self.document.set((!open).then(|| document.to_owned()));
    }

    /// Forgets what is about the plan that was open.
    fn forget(self) {
        self.site.set(None);
        self.document.set(None);
    }
}
