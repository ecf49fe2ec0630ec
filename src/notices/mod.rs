//! What the page has to say that is no answer to a question.

mod context;

pub use context::{Notice, Notices};
