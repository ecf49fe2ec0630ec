//! The page's side of the worker: the plan goes out, what follows comes back.

mod answer;
mod answer_to;
mod context;
mod queue;
mod trouble;

pub use context::Engine;
pub use trouble::WorkerTrouble;
