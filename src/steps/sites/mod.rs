//! To come.

use leptos::prelude::*;

pub const WHY: &str = "";

pub const PER_PAGE: usize = 50;

pub use folds::Folds;
mod folds;
/// To come.
#[component]
pub fn Sites() -> impl IntoView {}
