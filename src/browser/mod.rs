//! What the browser gives. Nothing else in the page touches it, and whatever can fail is a
//! `Result` with words for a person.

pub mod address;
pub mod clicked;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod drag;
pub mod files;
pub mod focus;
pub mod frame;
pub mod grid;
pub mod names;
pub mod popover;
pub mod print;
pub mod root;
pub mod select;
pub mod share;
pub mod storage;
pub mod target;
