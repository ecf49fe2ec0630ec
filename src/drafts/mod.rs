//! What this browser keeps: drafts, which of them is open, and what other tabs do with it.

mod context;
mod draft;
mod keeper;
mod manage;
mod shelf;

pub use context::Drafts;
pub use draft::{About, Draft};
pub use keeper::Kept;
pub use manage::Deleted;
