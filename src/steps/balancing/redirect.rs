//! What becomes of people who type a name without https.

use crate::parts::{Asked, YesNo};
use leptos::prelude::*;

const AT: &str = "/organisation/redirectHttp";

/// Asked where a device that opens TLS can answer on port 80 as well.
#[component]
pub(super) fn Redirect() -> impl IntoView {
    view! {
        <Asked at=AT>
            <YesNo
                at=AT
                label="Does http lead to https?"
                hint="People type a name without https. A device then answers on port 80, with a redirect and nothing else."
                otherwise="no"
            />
        </Asked>
    }
}
