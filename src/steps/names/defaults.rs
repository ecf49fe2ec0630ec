//! The names that each site has while none is entered.

use crate::document::Document;
use crate::engine::Engine;
use cas_plan::follows::Names;
use cas_plan::plan::SiteKey;
use cas_planner_link::Ask;
use leptos::prelude::*;

/// The default names of every site, in the order of the plan; provided once by the step.
#[derive(Clone, Copy)]
pub(super) struct Defaults(Memo<Option<Vec<Names>>>);

impl Defaults {
    /// Asks for them, and again whenever the worker has seen another state of the plan.
    pub(super) fn new() -> Self {
        Self(Engine::here().answer_to(|| Some(Ask::Names)))
    }

    /// The default names; asked for in the body of a component.
    pub(super) fn here() -> Self {
        expect_context()
    }

    /// Those of a site; `None` until the worker has said them.
    pub(super) fn of(self, key: SiteKey) -> Memo<Option<Names>> {
        let document = Document::here();
        Memo::new(move |_| {
            let place = document.with(|plan| plan.place_of(key))?;
            self.0.with(|all| all.as_ref()?.get(place).cloned())
        })
    }
}
