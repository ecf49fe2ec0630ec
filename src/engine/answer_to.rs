//! A question about the plan, asked again after every edit.

use super::answer::Answer;
use super::context::Engine;
use cas_planner_link::{Ask, Said};
use leptos::prelude::*;

impl Engine {
    /// The answer to a question about the open plan, asked anew whenever the worker has looked at
    /// the plan again, or a signal changes that `question` reads; nothing is asked where there is
    /// no question. Until there is a new answer the last one stands; `None` before the first.
    ///
    /// Asked for in the body of a component: `engine.answer_to::<String>(|| Some(Ask::Design))`.
    pub fn answer_to<T>(self, question: impl Fn() -> Option<Ask> + 'static) -> Memo<Option<T>>
    where
        T: Answer + Clone + PartialEq + Send + Sync + 'static,
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
