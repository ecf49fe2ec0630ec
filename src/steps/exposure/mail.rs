//! Where mail from the internet arrives.

use crate::parts::{Asked, Choice, Options};
use leptos::prelude::*;

const AT: &str = "/organisation/mx";

const MX: Options = &[
    ("here", "Here", ""),
    ("exchangeOnline", "At Exchange Online", "Only Exchange Online then has to reach port 25."),
    ("service", "At a mail filter of a third party", "Only that filter then has to reach port 25."),
];

/// Asked where port 25 is used from outside.
#[component]
pub(super) fn Mail() -> impl IntoView {
    view! {
        <Asked at=AT>
            <Choice
                at=AT
                label="Where does mail from the internet arrive?"
                hint="What the MX records of the mail domains name."
                otherwise="here; with a hybrid connection every way stays open"
                options=MX
            />
        </Asked>
    }
}
