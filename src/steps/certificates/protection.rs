//! Windows Extended Protection.

use crate::document::Document;
use crate::parts::YesNo;
use cas_plan::design::answers::{default_extended_protection, has_extended_protection};
use cas_plan::plan::Plan;
use leptos::prelude::*;

/// On by default from Exchange 2019.
#[component]
pub(super) fn ExtendedProtection() -> impl IntoView {
    let document = Document::here();
    let otherwise = Signal::derive(move || Some(document.with(by_default).to_owned()));
    view! {
        <YesNo
            at="/organisation/extendedProtection"
            label="Is Windows Extended Protection on?"
            hint="It ties a logon to the certificate, so every place must show the same one."
            otherwise
        />
    }
}

fn by_default(plan: &Plan) -> &'static str {
    match plan.organisation.version() {
        version if !has_extended_protection(version) => "no: Exchange 2010 does not have it",
        version if default_extended_protection(version) => "yes",
        _ => "no",
    }
}
