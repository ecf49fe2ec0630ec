//! What the browser gives. Nothing else in the page calls it, but for what leptos does: listen to
//! events, wait, show. Whatever can fail and matters to a person is a `Result` with words for them.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod drag;
pub mod files;
pub mod focus;
pub mod frame;
pub mod grid;
pub mod popover;
pub mod print;
pub mod root;
pub mod select;
pub mod share;
pub mod storage;
pub mod target;
