//! What resolves outside, and what somebody insists on.

use crate::parts::{Lines, problems};
use leptos::prelude::*;

/// The lists of names that belong to no site.
#[component]
pub(super) fn Lists() -> impl IntoView {
    view! {
        <Lines
            at="/organisation/publicDns"
            label="Names known to resolve on the internet (optional)"
            hint="One a line; *.contoso.com is allowed. A CAS array must not be among them."
            check=problems::host
            rows=2
        />
        <Lines
            at="/organisation/extraNames"
            label="Names that somebody insists on having on a certificate (optional)"
            hint="One a line. They go on the certificate of the first site with servers."
            check=problems::host
            rows=2
        />
    }
}
