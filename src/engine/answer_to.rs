//! A question about the plan, asked again after every edit.

use super::answer::AnswerKind;
use super::context::Engine;
use cas_planner_link::{Ask, Said};
use leptos::prelude::*;

impl Engine {
    /// The answer to a question about the open plan. It is asked anew whenever the worker has seen
    /// another state of the plan, and whenever a signal changes that `question` reads; where that
    /// gives `None`, nothing is asked. The last answer stands until the next one is there; it is
    /// `None` before the first.
    ///
    /// Asked for in the body of a component: `engine.answer_to::<String>(|| Some(Ask::Design))`.
    pub fn answer_to<T>(self, question: impl Fn() -> Option<Ask> + 'static) -> Memo<Option<T>>
    where
        T: AnswerKind + Clone + PartialEq + Send + Sync + 'static,
    {
        let said = self.said_to(Box::new(question));
        Memo::new(move |last: Option<&Option<T>>| {
            said.get().flatten().and_then(T::of).or_else(|| last.cloned().flatten())
        })
    }

    /// The part that is the same whatever is asked.
    fn said_to(self, question: Box<dyn Fn() -> Option<Ask>>) -> LocalResource<Option<Said>> {
        let seen = self.seen();
        LocalResource::new(move || {
            seen.track();
            // What the worker has not looked at yet, it is asked about once it has.
            let ask = if self.is_up_to_date() { question() } else { None };
            async move { self.said(ask?).await }
        })
    }
}
