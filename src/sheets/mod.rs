//! What follows from the answers, as blocks that the engine gives: one component a kind.

mod blocks;
mod paper;
mod places;

pub use blocks::Blocks;
pub use paper::Paper;
pub use places::Places;

use leptos::prelude::*;

/// To come.
#[component]
pub fn SheetList() -> impl IntoView {}

/// To come.
#[component]
pub fn Sheets() -> impl IntoView {}
