//! What the browser gives. Nothing else in the page touches it, and whatever can fail is a
//! `Result` with words for a person.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod engine;
pub mod files;
pub mod focus;
pub mod grid;
pub mod names;
pub mod page;
pub mod share;
pub mod storage;
