//! Where mail from the internet arrives.

use crate::document::Document;
use crate::parts::{Choice, Options};
use cas_plan::plan::Plan;
use cas_plan::terms::Protocol;
use leptos::prelude::*;

const MX: Options = &[
    ("here", "Here", ""),
    ("exchangeOnline", "At Exchange Online", "Only Exchange Online then has to reach port 25."),
    ("service", "At a mail filter of a third party", "Only that filter then has to reach port 25."),
];

/// Asked where port 25 is used from outside.
#[component]
pub(super) fn Mail() -> impl IntoView {
    let document = Document::here();
    let comes_in = Memo::new(move |_| document.with(takes_mail));
    view! {
        <Show when=move || comes_in.get()>
            <Choice
                at="/organisation/mx"
                label="Where does mail from the internet arrive?"
                hint="What the MX records of the mail domains name."
                otherwise="here"
                options=MX
            />
        </Show>
    }
}

fn takes_mail(plan: &Plan) -> bool {
    plan.organisation.mx.is_some()
        || plan.sites.iter().any(|site| site.exposure(Protocol::Smtp).outside())
}
