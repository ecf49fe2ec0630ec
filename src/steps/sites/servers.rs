//! The servers of a site: their names, or only how many.

use super::super::of_site_title;
use crate::document::Document;
use crate::parts::{Field, lines, of_site, problems, site_answer_id};
use cas_plan::plan::{SERVERS_LIMIT, SiteKey};
use leptos::prelude::*;

/// The names, one a line, and a count that fills in default ones.
pub fn servers(document: Document, key: SiteKey) -> AnyView {
    let id = site_answer_id(key, "count");
    let count = RwSignal::new("2".to_owned());
    let wanted = move || {
        let number = count.with(|text| text.trim().parse::<usize>().ok());
        number.filter(|number| (1..=SERVERS_LIMIT).contains(number))
    };
    let fill = move |_| {
        if let Some(wanted) = wanted() {
            document.edit("the servers", |plan| plan.number_servers(key, wanted));
        }
    };
    view! {
        {lines(
            Field {
                id: site_answer_id(key, "servers"),
                label: "Client Access servers",
                of: Some(of_site_title(document, key)),
                hint: "Full names, one a line; a list can be pasted. From Exchange 2016 on: the Exchange servers.",
                problem: Some(problems::host),
                host: true,
                ..Field::default()
            },
            of_site(document, key, "the servers", |s| s.servers.clone(), |s, list| s.servers = list),
            3,
        )}
        <div class="fill">
            <label for=id.clone()>
                "Names not known yet? Fill in" <span class="heard">" servers"</span>
            </label>
            <input
                id=id
                type="text"
                inputmode="numeric"
                class="count"
                maxlength="2"
                autocomplete="off"
                prop:value=count
                on:input:target=move |event| count.set(event.target().value())
            />
            <button type="button" disabled=move || wanted().is_none() on:click=fill>
                "default names"
            </button>
        </div>
    }
    .into_any()
}
