//! The worker, kept alive, and what follows from the open plan, as signals.

use super::answer::AnswerKind;
use super::queue::{Queue, Wanted};
use super::trouble::WorkerTrouble;
use crate::browser::frame::after_paint;
use crate::browser::root;
use crate::document::{Document, Edition, Turn};
use cas_plan::follows::Follows;
use cas_plan::plan::Plan;
use cas_planner_link::{Answer, Ask, Catalogue, Coding, Compare, Elsewhere, Question, Said};
use gloo_worker::{Spawnable, WorkerBridge};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

type Worker = cas_planner_link::Engine<Elsewhere>;

/// From then on what is shown is marked as older than the answers.
const LATE_AFTER: Duration = Duration::from_millis(300);
/// A worker that was just started and has said nothing for so long is told of.
const START_LIMIT: Duration = Duration::from_secs(10);
/// A question may take so long, and so much longer for each site.
const ANSWER_LIMIT: Duration = Duration::from_secs(10);
const ANSWER_LIMIT_PER_SITE: Duration = Duration::from_millis(30);

/// What follows from the open plan, provided once by the app.
///
/// The worker is asked after every edit. While it works, what is shown stays as it was. It is
/// asked one question at a time; see [`Queue`]. It is a handle, because nearly every component
/// holds one.
#[derive(Clone, Copy)]
pub struct Engine(StoredValue<Inside>);

/// What the page knows of its worker.
#[derive(Clone, Copy)]
struct Inside {
    document: Document,
    worker: StoredValue<Option<WorkerBridge<Worker>>, LocalStorage>,
    queue: StoredValue<Queue<Edition>, LocalStorage>,
    deadline: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    /// Whether the worker has said anything since it was started.
    spoke: StoredValue<bool>,
    /// The state of the plan at which a worker was lost.
    lost_at: StoredValue<Option<u32>>,
    follows: RwSignal<Arc<Follows>>,
    seen: RwSignal<Option<Edition>>,
    /// Whether there is one.
    ready: Memo<bool>,
    late: RwSignal<bool>,
    trouble: RwSignal<Option<WorkerTrouble>>,
    catalogue: RwSignal<Arc<Catalogue>>,
}

impl Engine {
    /// Starts the worker, which follows the plan from now on.
    pub fn new(document: Document) -> Self {
        let seen = RwSignal::new(None);
        let engine = Self(StoredValue::new(Inside {
            document,
            worker: StoredValue::new_local(None),
            queue: StoredValue::new_local(Queue::default()),
            deadline: StoredValue::new_local(None),
            spoke: StoredValue::new(false),
            lost_at: StoredValue::new(None),
            follows: RwSignal::default(),
            seen,
            ready: Memo::new(move |_| seen.with(Option::is_some)),
            late: RwSignal::new(false),
            trouble: RwSignal::default(),
            catalogue: RwSignal::default(),
        }));
        engine.hear_of_its_end();
        engine.start();
        Effect::watch(move || document.edition(), move |_, _, _| engine.follow(), true);
        engine
    }

    /// What follows from the answers; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    fn inside(self) -> Inside {
        self.0.get_value()
    }

    /// What follows from the answers as the worker saw them last.
    pub fn follows(self) -> Signal<Arc<Follows>> {
        self.inside().follows.into()
    }

    /// Whether anything has followed yet.
    pub fn is_ready(self) -> Memo<bool> {
        self.inside().ready
    }

    /// Which state of the plan the worker saw last. Whoever asks the worker something that
    /// depends on the plan follows this, and asks again when it changes.
    pub fn seen(self) -> Signal<Option<Edition>> {
        self.inside().seen.into()
    }

    /// Whether what is shown has been older than the answers for a moment that people notice.
    pub fn is_late(self) -> Signal<bool> {
        self.inside().late.into()
    }

    /// What is wrong with the worker.
    pub fn trouble(self) -> Signal<Option<WorkerTrouble>> {
        self.inside().trouble.into()
    }

    /// Which sheets, parts of the paper and documents there are; none before the worker is there.
    pub fn catalogue(self) -> Signal<Arc<Catalogue>> {
        self.inside().catalogue.into()
    }

    /// Starts the worker anew.
    pub fn start_again(self) {
        self.inside().lost_at.set_value(None);
        self.inside().queue.update_value(|queue| {
            queue.give_up();
        });
        self.start();
        self.follow();
    }

    /// Asks something; `None` where there is no such thing, and where the worker was lost over it.
    pub async fn ask<T: AnswerKind>(self, ask: Ask) -> Option<T> {
        self.said(ask).await.and_then(T::of)
    }

    pub(super) async fn said(self, ask: Ask) -> Option<Said> {
        let answer = self.inside().queue.try_update_value(|queue| queue.ask(ask))?;
        self.go_on();
        answer.await.ok()
    }

    /// Lets the worker say what follows from the plan, once the edit is on the screen.
    fn follow(self) {
        self.inside().queue.update_value(Queue::follow);
        after_paint(move || self.go_on());
        set_timeout(
            move || {
                if !self.is_up_to_date() {
                    self.inside().late.set(true);
                }
            },
            LATE_AFTER,
        );
    }

    pub(super) fn is_up_to_date(self) -> bool {
        self.inside().seen.get_untracked() == Some(self.inside().document.edition_now())
    }

    /// Sends the next question, unless the worker is at one.
    fn go_on(self) {
        let next = self.inside().queue.try_update_value(Queue::next).flatten();
        let (ask, reply) = match next {
            None => return,
            Some(Wanted::Other(ask, reply)) => (ask, Some(reply)),
            Some(Wanted::Follow) => match self.plan_to_follow() {
                Some(ask) => (ask, None),
                None => return self.go_on(),
            },
        };
        let edition = self.inside().document.edition_now();
        let number = self.inside().queue.try_update_value(|queue| queue.send(reply, edition));
        self.inside().worker.with_value(|worker| {
            if let (Some(worker), Some(number)) = (worker, number) {
                worker.send(Question { number, ask });
            }
        });
        self.wait();
    }

    /// Nothing where a worker has been lost over this very plan.
    fn plan_to_follow(self) -> Option<Ask> {
        let now = self.inside().document.edition_now();
        if self.inside().trouble.get_untracked() == Some(WorkerTrouble::Stuck)
            && self.inside().lost_at.get_value() == Some(now.number)
        {
            return None;
        }
        let compare = match self.inside().seen.get_untracked() {
            Some(seen) if now.turn == Turn::Edited && seen.edit == now.edit => Compare::AsBefore,
            Some(_) if now.turn == Turn::Edited => Compare::WithLast,
            _ => Compare::WithNothing,
        };
        let ask = |plan: &Plan| Ask::Follow {
            plan: serde_json::to_string(plan).unwrap_or_default(),
            unknown: plan.unknown_keys.clone(),
            compare,
        };
        Some(self.inside().document.with_now(ask))
    }

    fn heard(self, Answer { number, said }: Answer) {
        self.inside().spoke.set_value(true);
        let sent = self.inside().queue.try_update_value(|queue| queue.answered(number)).flatten();
        let Some(sent) = sent else { return };
        match (sent.reply, said) {
            (Some(reply), said) => {
                // Whoever asked may be gone.
                let _ = reply.send(said);
            }
            (None, Said::Follows(follows)) => {
                self.inside().follows.set(Arc::new(*follows));
                self.inside().seen.set(Some(sent.mark));
                self.inside().trouble.set(None);
                if self.is_up_to_date() {
                    self.inside().late.set(false);
                }
            }
            // The worker could not read the plan, and would not the next time either.
            (None, _) => {
                self.inside().lost_at.set_value(Some(sent.mark.number));
                self.inside().trouble.set(Some(WorkerTrouble::Stuck));
            }
        }
        self.wait();
        self.go_on();
    }

    fn start(self) {
        let spawned = Worker::spawner()
            .encoding::<Coding>()
            .callback(move |answer| self.heard(answer))
            .with_loader(true)
            .as_module(true)
            .spawn(&root::worker_address());
        self.inside().spoke.set_value(false);
        self.inside().worker.set_value(Some(spawned));
        leptos::task::spawn_local(async move {
            if let Some(catalogue) = self.ask::<Catalogue>(Ask::Catalogue).await {
                self.inside().catalogue.set(Arc::new(catalogue));
            }
        });
    }

    /// Waits for the answer to the question under way, but not for ever.
    fn wait(self) {
        if let Some(earlier) = self.inside().deadline.try_update_value(Option::take).flatten() {
            earlier.clear();
        }
        if self.inside().queue.with_value(|queue| queue.under_way().is_none()) {
            return;
        }
        let sites = self.inside().document.with_now(|plan| plan.sites.len());
        let more = ANSWER_LIMIT_PER_SITE * u32::try_from(sites).unwrap_or(u32::MAX);
        let limit = if self.inside().spoke.get_value() { ANSWER_LIMIT + more } else { START_LIMIT };
        let deadline = set_timeout_with_handle(move || self.waited_in_vain(), limit).ok();
        self.inside().deadline.set_value(deadline);
    }

    fn waited_in_vain(self) {
        if self.inside().spoke.get_value() {
            self.lost();
        } else {
            // It may still be on its way; where it is, it answers what it was asked.
            self.inside().trouble.set(Some(WorkerTrouble::Silent));
        }
    }

    /// The worker stopped: another one takes its place, and is asked again.
    fn lost(self) {
        let at = self.inside().queue.try_update_value(Queue::give_up).flatten();
        let at = at.map(|edition| edition.number);
        let again = at.is_some() && at == self.inside().lost_at.get_value();
        self.inside().lost_at.set_value(at);
        self.inside().trouble.set(Some(if again {
            WorkerTrouble::Stuck
        } else {
            WorkerTrouble::Lost
        }));
        self.start();
        self.follow();
    }

    /// A stopped worker reaches the window as an `ErrorEvent` without `error`; the page's own errors
    /// have one. gloo-worker does not report it.
    fn hear_of_its_end(self) {
        // Never unheard: the page has one engine as long as it is open.
        let _ = window_event_listener(leptos::ev::error, move |event| {
            let works =
                self.inside().queue.with_value(|queue: &Queue<_>| queue.under_way().is_some());
            if works && event.error().is_falsy() {
                self.lost();
            }
        });
    }
}
