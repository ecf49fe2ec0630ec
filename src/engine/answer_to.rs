//! A question about the plan, asked again after every edit.

use super::context::Engine;
use leptos::prelude::*;
use std::future::Future;

impl Engine {
    /// The answer to a question about the open plan, asked anew whenever the worker has looked at
    /// the plan again, or a signal changes that `question` reads. Until there is a new answer the
    /// last one stands; `None` before the first.
    ///
    /// Asked for in the body of a component: `engine.answer_to(|engine| engine.design())`.
    pub fn answer_to<T, F>(self, question: impl Fn(Self) -> F + 'static) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
        F: Future<Output = Option<T>> + 'static,
    {
        let seen = self.seen();
        let answer = LocalResource::new(move || {
            seen.track();
            // What the worker has not looked at yet, it is asked about once it has.
            let answer = self.is_up_to_date().then(|| question(self));
            async move { answer?.await }
        });
        Memo::new(move |last: Option<&Option<T>>| {
            answer.get().flatten().or_else(|| last.cloned().flatten())
        })
    }
}
