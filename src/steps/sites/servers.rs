//! The servers of a site: their names, or only how many.

use crate::document::{At, Document};
use crate::notices::Notices;
use crate::parts::{Heard, Lines, problems};
use crate::steps::site_card::of;
use cas_plan::plan::{SERVERS_LIMIT, SiteKey};
use leptos::prelude::*;

/// The names, one a line, and a count that fills in default ones.
#[component]
pub(super) fn Servers(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    view! {
        <Lines
            at=At::site(key, "servers")
            label="Client Access servers"
            of=of(key)
            hint="Full names, one a line; a list can be pasted. From Exchange 2016 on: the Exchange servers."
            check=problems::host
            rows=3
        />
        <Fill key/>
    }
}

/// Names for servers of which only the number is known.
#[component]
fn Fill(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (document, notices) = (Document::here(), Notices::here());
    let id = At::site(key, "count").id();
    let count = RwSignal::new("2".to_owned());
    let fill = move |_| {
        let wanted = count.with_untracked(|count| count.trim().parse().unwrap_or_default());
        if (1..=SERVERS_LIMIT).contains(&wanted) {
            document.edit("the servers", |plan| plan.number_servers(key, wanted));
        } else {
            let text =
                format!("A site has 1 to {SERVERS_LIMIT} servers; write how many there are.");
            notices.tell(text);
        }
    };
    view! {
        <div class="fill">
            <label for=id.clone()>
                "Names not known yet? Fill in" <Heard words=" servers".to_owned()/>
            </label>
            <input
                class="count"
                id=id
                type="text"
                inputmode="numeric"
                maxlength="2"
                autocomplete="off"
                bind:value=count
            />
            <button type="button" on:click=fill>"default names"</button>
        </div>
    }
}
