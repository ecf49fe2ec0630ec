//! What is looked at on this step.

use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// What is looked at on this step; provided once by the app, so that the way back from an answer
/// leads to the same picture and the same document.
#[derive(Clone, Copy, Debug)]
pub struct Looked {
    /// The site that was chosen for the picture; `None` for all.
    pub(super) site: RwSignal<Option<SiteKey>>,
    /// The name of the document that is open.
    pub(super) document: RwSignal<Option<String>>,
}

impl Looked {
    /// The picture of all sites, and no document.
    pub fn new() -> Self {
        Self { site: RwSignal::new(None), document: RwSignal::new(None) }
    }

    /// What is looked at; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Forgets what is about the plan that was open.
    pub fn forget(self) {
        self.site.set(None);
        self.document.set(None);
    }
}
