//! What follows from the answers, as blocks that the engine gives: one component a kind.

mod blocks;
mod paper;
mod places;

pub use blocks::Blocks;
use leptos::prelude::*;
pub use paper::Paper;
pub use places::Places;
#[component]
pub fn WhatFollows() -> impl IntoView {}
#[component]
pub fn PrintedPaper() -> impl IntoView {}
