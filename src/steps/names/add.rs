//! Gives a protocol a name of its own.

use super::protocols::{free, title, word};
use crate::browser::{focus, select};
use crate::document::{At, Document};
use crate::parts::Heard;
use crate::steps::site_card;
use cas_plan::plan::{Override, Plan, SiteKey};
use cas_plan::terms::{Path, Protocol};
use leptos::prelude::*;

/// Offers every protocol and path that has no name of its own yet.
#[component]
pub(super) fn Add(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (document, site) = (Document::here(), site_card::title(key));
    let id = At::site(key, "add-override").id();
    let offered = Memo::new(move |_| document.site(key, free));
    let heard = Signal::derive(move || format!(" one protocol of {}", site.get()));
    let add = move |event| {
        let taken = select::taken(&event);
        let wanted = document.with_now(|plan| {
            let free = free(plan.site(key)?);
            free.into_iter().find(|one| taken.as_ref() == Some(&word(*one)))
        });
        let Some(wanted) = wanted else { return };
        let place = document.edit("the name of its own", |plan| add(plan, key, wanted));
        focus::later(At::site(key, format!("names/overrides/{place}")).id());
    };
    view! {
        <div class="field">
            <label for=id.clone()>"Add a name for" <Heard words=heard/></label>
            <select id=id on:change=add>
                <option value="">"Choose a protocol"</option>
                <For each=move || offered.get() key=|one| *one let(one)>
                    <option value=word(one)>{title(one)}</option>
                </For>
            </select>
        </div>
    }
}

/// Adds a name that is to be entered; its place.
fn add(plan: &mut Plan, key: SiteKey, (protocol, path): (Protocol, Path)) -> usize {
    let mut place = 0;
    plan.edit_site(key, |site| {
        place = site.names.overrides.len();
        site.names.overrides.push(Override { protocol, path, host: String::new() });
    });
    place
}
