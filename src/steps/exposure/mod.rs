//! To come.

use leptos::prelude::*;

pub const WHY: &str = "";

pub const PER_PAGE: usize = 12;
/// To come.
#[component]
pub fn Exposure() -> impl IntoView {}
