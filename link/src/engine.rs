//! The worker as both sides name it.

use crate::question::{Answer, Ask, Question, Said};
use gloo_worker::{HandlerId, Worker, WorkerScope};

/// Whoever answers: the engine in the worker.
pub trait Answers: Default + 'static {
    /// Answers a question about the plan that was followed last.
    fn answer(&mut self, ask: Ask) -> Said;
}

/// The page's side, which asks and has nobody that could answer; so nothing of the engine is
/// built into the page.
#[derive(Debug, Default)]
pub struct Elsewhere;

impl Answers for Elsewhere {
    fn answer(&mut self, _: Ask) -> Said {
        Said::Nothing
    }
}

/// The worker. The page spawns `Engine<Elsewhere>`, the worker registers `Engine<Bench>`.
#[derive(Debug)]
pub struct Engine<A> {
    answers: A,
}

impl<A: Answers> Worker for Engine<A> {
    type Message = ();
    type Input = Question;
    type Output = Answer;

    fn create(_: &WorkerScope<Self>) -> Self {
        Self { answers: A::default() }
    }

    fn update(&mut self, _: &WorkerScope<Self>, (): ()) {}

    fn received(&mut self, scope: &WorkerScope<Self>, question: Question, from: HandlerId) {
        let Question { number, ask } = question;
        scope.respond(from, Answer { number, said: self.answers.answer(ask) });
    }
}
