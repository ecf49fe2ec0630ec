//! Which sites are folded into one line.

use crate::document::Document;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Up to so many sites are shown in full at first.
const FEW: usize = 10;

/// The sites that somebody folded or unfolded; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Folds {
    many: Memo<bool>,
    turned: RwSignal<BTreeMap<SiteKey, bool>>,
}

impl Folds {
    /// Nothing was folded or unfolded yet.
    pub fn new(document: Document) -> Self {
        let many = Memo::new(move |_| document.with(|plan| plan.sites.len() > FEW));
        let folds = Self { many, turned: RwSignal::default() };
        document.on_another_plan(move || folds.turned.update(BTreeMap::clear));
        folds
    }

    /// What is folded; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether only a line of a site is shown.
    pub fn is_folded(self, key: SiteKey) -> bool {
        let turned = self.turned.with(|turned| turned.get(&key).copied());
        turned.unwrap_or_else(|| self.many.get())
    }

    /// Shows all of a site.
    pub fn unfold(self, key: SiteKey) {
        self.set([key], false);
    }

    /// Folds sites, or unfolds them.
    pub fn set(self, keys: impl IntoIterator<Item = SiteKey>, fold: bool) {
        self.turned.update(|turned| turned.extend(keys.into_iter().map(|key| (key, fold))));
    }
}
