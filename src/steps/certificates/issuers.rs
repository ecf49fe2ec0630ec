//! Who issues certificates, and when.

use crate::parts::{Asked, TextField, YesNo, problems};
use leptos::prelude::*;

const INSIDE: &str = "/organisation/unmanagedInside";

/// Who issues certificates, when, and whom they must convince.
#[component]
pub(super) fn Issuers() -> impl IntoView {
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
        <Asked at=INSIDE>
            <YesNo
                at=INSIDE
                label="From inside as well?"
                hint="Then names that are used inside only need a public certificate, too."
                otherwise="no"
            />
        </Asked>
        <YesNo
            at="/organisation/hybrid"
            label="Is there a hybrid connection with Exchange Online?"
            otherwise="no"
        />
    }
}
