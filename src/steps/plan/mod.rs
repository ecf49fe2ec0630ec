//! To come.

use leptos::prelude::*;

pub const WHY: &str = "";

pub const PER_PAGE: usize = 5;
/// To come.
#[component]
pub fn ThePlan() -> impl IntoView {}
