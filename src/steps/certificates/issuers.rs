//! Who issues certificates, and when.

use crate::document::Document;
use crate::parts::{TextField, YesNo, problems};
use cas_plan::plan::Plan;
use leptos::prelude::*;

/// Who issues certificates, when, and whom they must convince.
#[component]
pub(super) fn Issuers() -> impl IntoView {
    let document = Document::here();
    let unmanaged = Memo::new(move |_| document.with(have_unmanaged_clients));
    view! {
        <TextField
            at="/date"
            label="Issued on"
            hint="As 2026-11-22. How long a public certificate may live depends on it."
            check=problems::date
            short=true
        />
        <YesNo at="/organisation/publicCa" label="May a public CA be used?" otherwise="yes"/>
        <YesNo
            at="/organisation/internalCa"
            label="Is there an internal PKI that the clients trust?"
            otherwise="no"
        />
        <YesNo
            at="/organisation/unmanagedClients"
            label="Do phones, kiosks or private PCs connect?"
            hint="They trust public CAs only. Yes: from outside, wherever anything is used from there."
            otherwise="yes"
        />
        <Show when=move || unmanaged.get()>
            <YesNo
                at="/organisation/unmanagedInside"
                label="From inside as well?"
                hint="Then names that are used inside only need a public certificate, too."
                otherwise="no"
            />
        </Show>
        <YesNo
            at="/organisation/hybrid"
            label="Is there a hybrid connection with Exchange Online?"
            otherwise="no"
        />
    }
}

/// Also while the answer inside is given, so that no answer is out of sight.
fn have_unmanaged_clients(plan: &Plan) -> bool {
    let given = &plan.organisation;
    given.unmanaged_clients == Some(true) || given.unmanaged_inside.is_some()
}
