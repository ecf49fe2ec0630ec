//! To come.

use leptos::prelude::*;

pub const WHY: &str = "";

/// To come.
#[component]
pub fn Names() -> impl IntoView {}
