//! Keeps the open plan in this browser while it is edited.
//!
//! A draft is written within 300 ms of an edit. Where another tab has written it meanwhile,
//! neither is lost: this tab goes on under a draft of its own and says so.

use super::drafts::{self, About};
use super::{Document, Typed};
use crate::browser::storage::{self, StorageTrouble};
use crate::browser::window::{after, hear};
use crate::browser::{address, clock, engine};
use crate::signals::{Shown, State};
use cas_plan::plan::Plan;
use cas_plan::workbench::Read;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

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

/// Writes the open plan, and watches who else does.
#[derive(Clone, Copy)]
pub(super) struct Keeper {
    id: State<Option<String>>,
    /// What the storage held under the draft when this tab last looked.
    known: State<Option<String>>,
    kept: State<Kept>,
    elsewhere: State<bool>,
    parted: State<bool>,
}

impl Keeper {
    pub(super) fn new() -> Self {
        Self {
            id: State::default(),
            known: State::default(),
            kept: State::new(Kept::Nothing),
            elsewhere: State::default(),
            parted: State::default(),
        }
    }

    /// Schedules writing.
    pub(super) fn edited(self, document: Document) {
        if self.kept.get_untracked() != Kept::Soon {
            self.kept.set(Kept::Soon);
            after(DELAY, move || self.write(document));
        }
    }

    /// Belongs to a draft from now on, whose plan is `text`.
    fn belong(self, id: Option<String>, text: Option<String>) {
        storage::remember(OPEN, id.as_deref().unwrap_or_default());
        self.id.set(id);
        self.known.set(text);
        self.elsewhere.set(false);
        self.parted.set(false);
    }

    fn write(self, document: Document) {
        if self.kept.get_untracked() != Kept::Soon {
            return;
        }
        let text = document.plan.with_untracked(Plan::write);
        let about = document.about();
        let written = self.draft().and_then(|id| {
            drafts::write(&id, &text, &about)?;
            Ok(id)
        });
        self.kept.set(match written {
            Ok(id) => {
                storage::remember(OPEN, &id);
                self.id.set(Some(id));
                self.known.set(Some(text));
                Kept::Saved(clock::time())
            }
            Err(trouble) => Kept::Failed(trouble),
        });
    }

    /// The draft to write: the one this plan belongs to, unless another tab has written it.
    fn draft(self) -> Result<String, StorageTrouble> {
        let Some(id) = self.id.get_untracked() else { return Ok(drafts::new_id()) };
        let stored = drafts::text(&id)?;
        let theirs = stored.is_some() && stored != self.known.get_untracked();
        if theirs {
            self.elsewhere.set(false);
            self.parted.set(true);
            return Ok(drafts::new_id());
        }
        Ok(id)
    }
}

impl Document {
    /// Where the plan is kept.
    pub fn kept(self) -> Shown<Kept> {
        self.keeper.kept.read_only()
    }

    /// Whether another tab has changed the same draft since this tab showed it.
    pub fn changed_elsewhere(self) -> Shown<bool> {
        self.keeper.elsewhere.read_only()
    }

    /// Whether this tab went on under a draft of its own because of that.
    pub fn parted(self) -> Shown<bool> {
        self.keeper.parted.read_only()
    }

    /// The identifier of the open draft, once it was written.
    pub fn draft_id(self) -> Option<String> {
        self.keeper.id.get_untracked()
    }

    /// Writes at once what is not written yet.
    pub fn keep_now(self) {
        self.keeper.write(self);
    }

    /// Tries again to write the plan.
    pub fn keep_again(self) {
        self.keeper.kept.set(Kept::Soon);
        self.keeper.write(self);
    }

    /// Begins a plan dated today.
    pub fn start(self) {
        self.keep_now();
        let mut plan = Plan::default();
        plan.date = Some(clock::today());
        cas_plan::stamp(&mut plan);
        self.keeper.belong(None, None);
        self.keeper.kept.set(Kept::Nothing);
        self.begin(plan, Typed::new());
    }

    /// Opens a draft and returns the fragment where it was left. The open plan stays where it
    /// cannot be opened; the error is for a person.
    pub fn open(self, id: &str) -> Result<String, String> {
        self.keep_now();
        let text =
            drafts::text(id).map_err(|trouble| format!("It could not be read: {trouble}."))?;
        let text = text.ok_or("It is no longer there; another tab may have deleted it.")?;
        let plan = draft(&text)?;
        let about = drafts::about(id);
        self.keeper.belong(Some(id.to_owned()), Some(text));
        self.keeper.kept.set(Kept::Saved(clock::hours_and_minutes(about.changed)));
        self.begin(plan, about.typed);
        Ok(about.place)
    }

    /// Opens the text of a plan file as a draft of its own. The open plan stays where the file is
    /// refused. Returns what of the file was left out, a sentence each.
    pub fn import(self, text: &str) -> Result<Vec<String>, Vec<String>> {
        let none = || vec!["It cannot be read yet; try again in a moment.".to_owned()];
        let read: Read = engine::ask("read", text).ok_or_else(none)?;
        let Some(mut plan) = read.plan.and_then(|plan| Plan::kept(&plan).ok()) else {
            return Err(read.said);
        };
        plan.unknown_keys = read.unknown;
        self.keep_now();
        self.keeper.belong(None, None);
        self.begin(plan, Typed::new());
        self.keep_again();
        Ok(read.said)
    }

    /// Opens what this tab had open before a reload; for a page that is opened on a step, the
    /// draft that was changed last; else nothing.
    pub fn reopen(self) {
        let remembered = storage::remembered(OPEN).filter(|id| !id.is_empty());
        let latest = || drafts::all().ok()?.into_iter().next().map(|draft| draft.id);
        let id = remembered.or_else(|| if address::fragment().len() > 1 { latest() } else { None });
        if id.is_none_or(|id| self.open(&id).is_err()) {
            self.start();
        }
    }

    /// Shows what another tab made of this draft; what this tab has is one Undo away.
    pub fn take_theirs(self) -> Result<(), String> {
        let id = self.draft_id().unwrap_or_default();
        let text = drafts::text(&id).map_err(|trouble| trouble.to_string())?;
        let text = text.ok_or("The draft is no longer there.")?;
        let plan = draft(&text)?;
        let typed = drafts::about(&id).typed;
        self.keeper.belong(Some(id), Some(text));
        self.change(
            "take the other tab’s changes",
            super::Pace::Click,
            &mut |mine, mine_typed| {
                mine.clone_from(&plan);
                mine_typed.clone_from(&typed);
            },
        );
        Ok(())
    }

    /// Goes on with what this tab has, beside the other tab's.
    pub fn keep_both(self) {
        self.keeper.belong(None, None);
        self.keeper.parted.set(true);
        self.keep_again();
    }

    /// Remembers which page is open.
    pub fn at_place(self, place: String) {
        let Some(id) = self.draft_id() else { return };
        let about = drafts::about(&id);
        if about.changed > 0 {
            // Only a convenience: where it fails, the draft opens on its first page.
            let _ = drafts::write_about(&id, &About { place, ..about });
        }
    }

    /// Hears what other tabs do with the storage, and writes before the tab goes away.
    pub fn watch(self) {
        hear("storage", move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            let key = event.key().unwrap_or_default();
            let ours =
                drafts::of_key(&key).is_some_and(|id| self.draft_id().as_deref() == Some(id));
            if ours
                && event.new_value().is_some()
                && event.new_value() != self.keeper.known.get_untracked()
            {
                self.keeper.elsewhere.set(true);
            }
        });
        hear("pagehide", move |_| self.keep_now());
    }

    fn about(self) -> About {
        let typed = self.typed.get_untracked();
        self.plan.with_untracked(|plan| About::of(plan, typed, address::fragment()))
    }
}

fn draft(text: &str) -> Result<Plan, String> {
    Plan::kept(text).map_err(|problem| format!("It could not be opened: {problem}."))
}
