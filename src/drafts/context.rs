//! Drafts as the page knows them: opened, begun, kept while they are edited.

use super::draft::{About, Draft};
use super::keeper::{Keeper, Kept};
use super::shelf;
use crate::browser::storage::StorageTrouble;
use crate::browser::{address, clock};
use crate::document::{Document, Turn, Typed};
use cas_plan::follows::Read;
use cas_plan::plan::Plan;
use leptos::ev;
use leptos::prelude::*;

/// What this browser keeps, provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Drafts {
    pub(super) document: Document,
    pub(super) keeper: Keeper,
    list: RwSignal<Result<Vec<Draft>, StorageTrouble>>,
}

impl Drafts {
    /// Keeps the open plan from now on, and hears what other tabs do with it.
    pub fn new(document: Document) -> Self {
        let keeper = Keeper::new(document);
        let drafts = Self { document, keeper, list: RwSignal::new(shelf::all()) };
        Effect::watch(
            move || document.edition(),
            move |edition, _, _| {
                if edition.turn != Turn::Opened {
                    keeper.edited();
                }
            },
            false,
        );
        drafts.watch_other_tabs();
        drafts
    }

    /// The drafts of this browser; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// Where the open plan is kept.
    pub fn kept(self) -> Signal<Kept> {
        self.keeper.kept.into()
    }

    /// Whether another tab has changed the draft of the open plan since this tab showed it.
    pub fn changed_elsewhere(self) -> Signal<bool> {
        self.keeper.elsewhere.into()
    }

    /// Whether this tab went on under a draft of its own because of that.
    pub fn parted(self) -> Signal<bool> {
        self.keeper.parted.into()
    }

    /// Every draft, the last changed first, as they were looked up last.
    pub fn list(self) -> Signal<Result<Vec<Draft>, StorageTrouble>> {
        self.list.into()
    }

    /// Looks them up again.
    pub fn look_again(self) {
        self.list.set(shelf::all());
    }

    /// Writes at once what is not written yet.
    pub fn keep_now(self) {
        self.keeper.write();
    }

    /// Writes the plan, whatever came of it last.
    pub fn keep_again(self) {
        self.keeper.write_now();
    }

    /// Begins a plan dated today.
    pub fn start(self) {
        self.keep_now();
        let mut plan = Plan::default();
        plan.date = Some(clock::today());
        cas_plan::stamp(&mut plan);
        self.keeper.belong(None, None);
        self.keeper.kept.set(Kept::Nothing);
        self.document.begin(plan, Typed::new());
    }

    /// Opens a draft and returns the fragment where it was left. The open plan stays where it
    /// cannot be opened; the error is for a person.
    pub fn open(self, id: &str) -> Result<String, String> {
        self.keep_now();
        let (plan, text) = plan(id)?;
        let About { typed, changed, place, .. } = shelf::about(id);
        self.keeper.belong(Some(id.to_owned()), Some(text));
        self.keeper.kept.set(Kept::Saved(clock::hours_and_minutes(changed)));
        self.document.begin(plan, typed);
        Ok(place)
    }

    /// Opens what was read of a plan file as a draft of its own. The open plan stays where the
    /// file is refused. Returns what of the file was left out, or why it is refused, a sentence
    /// each.
    pub fn import(self, read: Read) -> Result<Vec<String>, Vec<String>> {
        let Some(mut plan) = read.plan.and_then(|plan| Plan::kept(&plan).ok()) else {
            return Err(read.said);
        };
        plan.unknown_keys = read.unknown;
        self.keep_now();
        self.keeper.belong(None, None);
        self.document.begin(plan, Typed::new());
        self.keep_again();
        Ok(read.said)
    }

    /// Opens what this tab had open before a reload; for a page that is opened on a step, the
    /// draft that was changed last; else nothing.
    pub fn reopen(self) {
        let latest = || Some(shelf::all().ok()?.into_iter().next()?.id);
        let on_a_step = address::fragment().len() > 1;
        let id = Keeper::remembered().or_else(|| if on_a_step { latest() } else { None });
        if id.is_none_or(|id| self.open(&id).is_err()) {
            self.start();
        }
    }

    /// Shows what another tab made of this draft; what this tab has is one Undo away.
    pub fn take_theirs(self) -> Result<(), String> {
        let id = self.keeper.id().unwrap_or_default();
        let (plan, text) = plan(&id)?;
        self.keeper.belong(Some(id.clone()), Some(text));
        self.document.replace("take the other tab’s changes", plan, shelf::about(&id).typed);
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
        let Some(id) = self.keeper.id() else { return };
        let about = shelf::about(&id);
        if about.changed > 0 {
            // Only a convenience: where it fails, the draft opens on its first page.
            let _ = shelf::write_about(&id, &About { place, ..about });
        }
    }

    /// The page has one list of drafts as long as it is open, so what is heard is never unheard.
    fn watch_other_tabs(self) {
        let _ = window_event_listener(ev::storage, move |event| {
            let key = event.key().unwrap_or_default();
            let ours =
                shelf::of_key(&key).is_some_and(|id| self.keeper.id().as_deref() == Some(id));
            if let (true, Some(text)) = (ours, event.new_value()) {
                self.keeper.written_elsewhere(&text);
            }
        });
        let _ = window_event_listener_untyped("pagehide", move |_| self.keep_now());
    }
}

/// The plan of a draft, and how it stands in the storage.
pub(super) fn plan(id: &str) -> Result<(Plan, String), String> {
    let text = shelf::text(id).map_err(|trouble| format!("It could not be read: {trouble}."))?;
    let text = text.ok_or("It is no longer there; another tab may have deleted it.")?;
    let plan =
        Plan::kept(&text).map_err(|problem| format!("It could not be opened: {problem}."))?;
    Ok((plan, text))
}
