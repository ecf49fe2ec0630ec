//! The open plan: the only place where it changes.

mod at;
mod edition;
mod history;
mod open;
mod title;

pub use at::At;
pub use edition::{Edition, Turn};
pub use history::Pace;
pub use open::{Document, Typed};
pub use title::called;
