//! A card that is dragged over others.

use crate::document::Document;
use cas_plan::plan::{Plan, SiteKey};
use leptos::prelude::*;

/// What is dragged; provided by the step, so that it ends with it.
#[derive(Clone, Copy)]
pub(super) struct Dragging {
    document: Document,
    dragged: RwSignal<Option<Dragged>>,
}

/// A site that is dragged, and the other one that it is over.
#[derive(Clone, Copy, PartialEq)]
struct Dragged {
    key: SiteKey,
    over: Option<SiteKey>,
}

impl Dragging {
    /// Nothing yet.
    pub(super) fn new(document: Document) -> Self {
        Self { document, dragged: RwSignal::new(None) }
    }

    /// Asked for in the body of a component.
    pub(super) fn here() -> Self {
        expect_context()
    }

    /// Somebody took a site by its handle.
    pub(super) fn begin(self, key: SiteKey) {
        self.dragged.set(Some(Dragged { key, over: None }));
    }

    /// Somebody let go of it somewhere.
    pub(super) fn end(self) {
        self.dragged.set(None);
    }

    /// Moves what is dragged over a card; whether anything is, which then may be dropped.
    pub(super) fn is_over(self, card: SiteKey) -> bool {
        let Some(before) = self.dragged.get_untracked() else { return false };
        let now = Dragged { over: (card != before.key).then_some(card), ..before };
        // Browsers say so many times a second.
        if now != before {
            self.dragged.set(Some(now));
        }
        true
    }

    /// What was dropped, and is dragged no longer.
    pub(super) fn take(self) -> Option<SiteKey> {
        let dragged = self.dragged.get_untracked()?;
        self.end();
        Some(dragged.key)
    }

    /// On which side of a card the dragged one would come; nothing where it is not over it.
    pub(super) fn side(self, card: SiteKey) -> Option<&'static str> {
        let dragged = self.dragged.get().filter(|dragged| dragged.over == Some(card))?;
        Some(self.document.with(|plan| side(plan, dragged.key, card)))
    }
}

/// It takes the other one's place, so it comes from above after it and from below before it.
fn side(plan: &Plan, dragged: SiteKey, card: SiteKey) -> &'static str {
    if plan.place_of(dragged) < plan.place_of(card) { "after" } else { "before" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dragged_card_comes_behind_those_that_were_below_it() {
        let mut plan = Plan::default();
        let (first, second) = (plan.add_site().unwrap(), plan.add_site().unwrap());
        assert_eq!(side(&plan, first, second), "after");
        assert_eq!(side(&plan, second, first), "before");
    }
}
