//! Single protocols with a name of their own.

use super::super::of_site_title;
use crate::document::Document;
use crate::parts::{Answer, Field, each, live, memo, places, problems, site_answer_id, text};
use cas_plan::plan::{OVERRIDES_LIMIT, Override, Site, SiteKey};
use cas_plan::terms::{Choice, Path, Protocol, Version};
use leptos::prelude::*;

/// The names that are there, each with a field, and a way to add one.
pub fn overrides(document: Document, key: SiteKey) -> AnyView {
    let count = memo(move || {
        document.plan().with(|plan| plan.site(key).map_or(0, |site| site.names.overrides.len()))
    });
    let group = site_answer_id(key, "names/overrides");
    view! {
        <div id=group tabindex="-1" class="overrides">
            <h3>"Single protocols with a name of their own"</h3>
            {each(places(count), move |place| row(document, key, place as usize))}
            {add(document, key)}
        </div>
    }
    .into_any()
}

fn row(document: Document, key: SiteKey, place: usize) -> AnyView {
    let entry = memo(move || {
        document.plan().with(|plan| plan.site(key)?.names.overrides.get(place).cloned())
    });
    let what = memo(move || entry.with(|entry| entry.as_ref().map(said).unwrap_or_default()));
    let answer = Answer {
        value: memo(move || entry.get().map(|entry| entry.host).unwrap_or_default()).into(),
        set: Callback::new(move |host: String| {
            document.type_in(&format!("the name of its own {key}/{place}"), |plan| {
                plan.edit_site(key, |site| {
                    if let Some(entry) = site.names.overrides.get_mut(place) {
                        entry.host = host;
                    }
                });
            });
        }),
    };
    let remove = move |_| {
        document.edit("removing a name", |plan| {
            plan.edit_site(key, |site| {
                if place < site.names.overrides.len() {
                    site.names.overrides.remove(place);
                }
            });
        });
        crate::browser::focus::later(site_answer_id(key, "names/overrides"));
    };
    let field = Field {
        id: site_answer_id(key, &format!("names/overrides/{place}")),
        label: "Name",
        of: Some(what.into()),
        otherwise: Some(what.into()),
        problem: Some(problems::host),
        ..Field::default()
    };
    view! {
        <div class="removable">
            {text(Field { host: true, ..field }, answer)}
            <button type="button" on:click=remove>
                "Remove" <span class="heard">" the name " {what}</span>
            </button>
        </div>
    }
    .into_any()
}

/// Offers every protocol and path that has no name of its own yet.
fn add(document: Document, key: SiteKey) -> AnyView {
    let free =
        memo(move || document.plan().with(|plan| plan.site(key).map(free).unwrap_or_default()));
    let add = move |event: leptos::ev::Event| {
        let word = event_target_value(&event);
        let Some((protocol, path)) =
            free.with(|all| all.iter().copied().find(|row| word_of(*row) == word))
        else {
            return;
        };
        let mut place = 0;
        document.edit("the name of its own", |plan| {
            plan.edit_site(key, |site| {
                place = site.names.overrides.len();
                site.names.overrides.push(Override { protocol, path, host: String::new() });
            });
        });
        crate::browser::focus::later(site_answer_id(key, &format!("names/overrides/{place}")));
    };
    let id = site_answer_id(key, "add-override");
    let option = |row: (Protocol, Path)| {
        view! { <option value=word_of(row)>{title(row.0, row.1)}</option> }.into_any()
    };
    let options = live(move || free.get().into_iter().map(option).collect_view().into_any());
    view! {
        <div class="field">
            <label for=id.clone()>
                "Add a name for" <span class="heard">" one protocol " {of_site_title(document, key)}</span>
            </label>
            <select id=id on:change=add prop:value="">
                <option value="">"Choose a protocol"</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// HTTPS protocols and paths that can have a name of their own and have none.
fn free(site: &Site) -> Vec<(Protocol, Path)> {
    if site.names.overrides.len() >= OVERRIDES_LIMIT {
        return Vec::new();
    }
    let all =
        Protocol::ALL.iter().flat_map(|protocol| Path::ALL.iter().map(|path| (*protocol, *path)));
    all.filter(|(protocol, path)| {
        protocol.is_https()
            && (*protocol, *path) != (Protocol::Autodiscover, Path::External)
            && !site.names.overrides.iter().any(|o| (o.protocol, o.path) == (*protocol, *path))
    })
    .collect()
}

fn word_of((protocol, path): (Protocol, Path)) -> String {
    format!("{}/{}", protocol.key(), path.key())
}

fn said(entry: &Override) -> String {
    format!("For {}", title(entry.protocol, entry.path))
}

fn title(protocol: Protocol, path: Path) -> String {
    let from = match path {
        Path::Internal => "from inside",
        Path::External => "from the internet",
    };
    format!("{} {from}", protocol.title(Version::V2010))
}
