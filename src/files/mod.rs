//! Plan files: opened, saved.

mod context;
mod name;

pub use context::Files;
