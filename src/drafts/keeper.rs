//! Writes the open plan while it is edited.
//!
//! A draft is written within 300 ms of an edit: it is begun after 200, which leaves time to write a
//! large one. Where another tab has written it meanwhile,
//! neither is lost: this tab goes on under a draft of its own and says so.

use super::draft::About;
use super::shelf;
use crate::browser::storage::{self, StorageTrouble};
use crate::browser::{address, clock};
use crate::document::Document;
use leptos::prelude::*;
use std::time::Duration;

/// From an edit to its being written.
const DELAY: Duration = Duration::from_millis(200);
/// What this tab remembers over a reload.
const OPEN: &str = "cas-planner.open";

/// Where the open plan is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// Nothing was edited yet.
    Nothing,
    /// Edited, about to be written.
    Soon,
    /// In this browser, since a time.
    Saved(String),
    /// Not kept, and why.
    Failed(StorageTrouble),
}

/// The draft of the open plan.
#[derive(Clone, Copy, Debug)]
pub struct Keeper {
    document: Document,
    id: RwSignal<Option<String>>,
    /// What the storage held under the draft when this tab last looked.
    known: StoredValue<Option<String>>,
    pub(super) kept: RwSignal<Kept>,
    pub(super) elsewhere: RwSignal<bool>,
    pub(super) parted: RwSignal<bool>,
}

impl Keeper {
    pub(super) fn new(document: Document) -> Self {
        Self {
            document,
            id: RwSignal::default(),
            known: StoredValue::new(None),
            kept: RwSignal::new(Kept::Nothing),
            elsewhere: RwSignal::new(false),
            parted: RwSignal::new(false),
        }
    }

    /// The draft that was open before a reload of this tab.
    pub(super) fn remembered() -> Option<String> {
        storage::remembered(OPEN).filter(|id| !id.is_empty())
    }

    /// The identifier of the draft, once it was written.
    pub(super) fn id(self) -> Option<String> {
        self.id.get_untracked()
    }

    /// Schedules writing.
    pub(super) fn edited(self) {
        if self.kept.get_untracked() != Kept::Soon {
            self.kept.set(Kept::Soon);
            set_timeout(move || self.write(), DELAY);
        }
    }

    /// Belongs to a draft from now on, whose plan stands in the storage as `text`.
    pub(super) fn belong(self, id: Option<String>, text: Option<String>) {
        storage::remember(OPEN, id.as_deref().unwrap_or_default());
        self.id.set(id);
        self.known.set_value(text);
        self.elsewhere.set(false);
        self.parted.set(false);
    }

    /// Writes what is not written yet.
    pub(super) fn write(self) {
        if self.kept.get_untracked() == Kept::Soon {
            self.write_now();
        }
    }

    /// Writes the plan as it is.
    pub(super) fn write_now(self) {
        let typed = self.document.typed_now();
        let written = self.draft().and_then(|id| {
            let text = self.document.with_now(|plan| {
                shelf::write(&id, plan, &About::of(plan, typed, address::fragment()))
            })?;
            Ok((id, text))
        });
        self.kept.set(match written {
            Ok((id, text)) => {
                storage::remember(OPEN, &id);
                self.id.set(Some(id));
                self.known.set_value(Some(text));
                Kept::Saved(clock::time())
            }
            Err(trouble) => Kept::Failed(trouble),
        });
    }

    /// The draft to write: the one this plan belongs to, unless another tab has written it.
    fn draft(self) -> Result<String, StorageTrouble> {
        let Some(id) = self.id() else { return Ok(shelf::new_id()) };
        let stored = shelf::text(&id)?;
        if stored.is_some() && stored != self.known.get_value() {
            self.elsewhere.set(false);
            self.parted.set(true);
            return Ok(shelf::new_id());
        }
        Ok(id)
    }

    /// Hears that another tab has put a text under the draft of this plan.
    pub(super) fn written_elsewhere(self, text: &str) {
        if self.known.with_value(|known| known.as_deref() != Some(text)) {
            self.elsewhere.set(true);
        }
    }
}
