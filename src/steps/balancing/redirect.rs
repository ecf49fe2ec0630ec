//! What becomes of people who type a name without https.

use crate::document::Document;
use crate::parts::YesNo;
use cas_plan::plan::{Plan, Site};
use cas_plan::terms::{BalancerKind, EdgeKind, Protocol};
use leptos::prelude::*;

/// Asked where web mail is used from outside and a device can answer on port 80.
#[component]
pub(super) fn Redirect() -> impl IntoView {
    let document = Document::here();
    let asked = Memo::new(move |_| document.with(can_redirect));
    view! {
        <Show when=move || asked.get()>
            <YesNo
                at="/organisation/redirectHttp"
                label="Does http lead to https?"
                hint="People type a name without https. A device then answers on port 80, with a redirect and nothing else."
                otherwise="no"
            />
        </Show>
    }
}

fn can_redirect(plan: &Plan) -> bool {
    let device = |site: &Site| {
        site.balancer.kind == Some(BalancerKind::Layer7)
            || site.edge.kind.is_some_and(|kind| kind != EdgeKind::None)
    };
    plan.organisation.redirect_http.is_some()
        || plan.sites.iter().any(|site| device(site) && site.exposure(Protocol::Owa).outside())
}
