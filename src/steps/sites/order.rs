//! The order of the sites.

use super::per_page::PER_PAGE;
use crate::browser::focus;
use crate::document::Document;
use crate::notices::Notices;
use crate::parts::SiteList;
use cas_plan::plan::{Plan, SiteKey};

/// Moves sites, and says where they are.
#[derive(Clone, Copy)]
pub(super) struct Order {
    document: Document,
    list: SiteList,
    notices: Notices,
}

impl Order {
    /// Asked for in the body of a component.
    pub(super) fn here() -> Self {
        Self { document: Document::here(), list: SiteList::here(), notices: Notices::here() }
    }

    /// Moves a site by some places, at most to an end; the focus stays on, or comes to, the
    /// element `focus`.
    pub(super) fn step(self, key: SiteKey, by: isize, focus: &str) {
        if let Some(place) = self.document.with_now(|plan| plan.place_of(key)) {
            self.move_to(key, place.saturating_add_signed(by), focus);
        }
    }

    /// Moves a site to the place that another one has.
    pub(super) fn take_the_place_of(self, other: SiteKey, key: SiteKey, focus: &str) {
        if let Some(place) = self.document.with_now(|plan| plan.place_of(other)) {
            self.move_to(key, place, focus);
        }
    }

    fn move_to(self, key: SiteKey, to: usize, focus: &str) {
        let moved = self.document.with_now(|plan| Move::new(plan, key, to));
        let Some(Move { title, from, to, last }) = moved else { return };
        if from != to {
            self.document.edit("the order", |plan| plan.move_site(key, to));
            self.list.turn_to(PER_PAGE, key);
            self.notices.say(format!("{title} is now site {} of {}.", to + 1, last + 1));
            focus::later(focus);
        } else if to == 0 || to == last {
            let end = if to == 0 { "first" } else { "last" };
            self.notices.say(format!("{title} is the {end} site already."));
        }
    }
}

/// A site that is to be moved within the plan.
#[derive(Debug, PartialEq)]
struct Move {
    title: String,
    from: usize,
    to: usize,
    /// The last place there is.
    last: usize,
}

impl Move {
    /// To a place, or to the last one; nothing where the site is gone.
    fn new(plan: &Plan, key: SiteKey, to: usize) -> Option<Self> {
        let last = plan.sites.len().checked_sub(1)?;
        let (from, title) = (plan.place_of(key)?, plan.site(key)?.title().to_owned());
        Some(Self { title, from, to: to.min(last), last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_moves_to_the_last_place_at_most() {
        let mut plan = Plan::default();
        let first = plan.add_site().unwrap();
        plan.add_site();
        let moved = Move::new(&plan, first, usize::MAX).unwrap();
        assert_eq!((moved.from, moved.to, moved.last), (0, 1, 1));
        plan.remove_site(first);
        assert_eq!(Move::new(&plan, first, 0), None);
    }
}
