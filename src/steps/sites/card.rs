//! A site.

use super::super::{of_site_title, site_title};
use super::servers::servers;
use super::show_new;
use crate::document::{Document, Pace};
use crate::frame::Notices;
use crate::parts::{
    Answer, Field, Pages, memo, menu, number, of_site, site_answer_id, text, text_of, yes_no,
};
use cas_plan::design::site::default_multi_role;
use cas_plan::plan::{Site, SiteKey};
use cas_plan::terms::Version;
use leptos::prelude::*;
use std::sync::Arc;

/// A site with all of its answers.
pub fn card(document: Document, pages: Pages, key: SiteKey) -> AnyView {
    let title = site_title(document, key);
    let heading = format!("site-{key}");
    let labelled = heading.clone();
    view! {
        <section class="entry" aria-labelledby=labelled>
            <div class="entry-head">
                <h2 id=heading tabindex="-1">{title}</h2>
                {tools(document, pages, key)}
            </div>
            <div class="pair-of-fields">
                {text(
                    field(document, key, "name", "Name", ""),
                    of_site(document, key, "the name", |s| s.name.clone(), |s, text| s.name = text),
                )}
                {text(
                    Field {
                        short: true,
                        ..field(document, key, "id", "Short name", "Letters, digits, hyphens.")
                    },
                    identifier(document, key),
                )}
            </div>
            {flag(
                document, key, "internetFacing", "Does it face the internet?",
                "Clients on the internet are sent to the servers here.", "no",
                |s| s.internet_facing, |s, answer| s.internet_facing = answer,
            )}
            {servers(document, key)}
            {flag(
                document, key, "mailboxes", "Are mailbox databases here?", "", "yes",
                |s| s.mailboxes, |s, answer| s.mailboxes = answer,
            )}
            <details class="more">
                <summary>"More about " {title}</summary>
                {more(document, key)}
            </details>
        </section>
    }
    .into_any()
}

fn more(document: Document, key: SiteKey) -> AnyView {
    let multi_role = memo(move || {
        let version = document.plan().with(|plan| plan.organisation.exchange);
        let one = default_multi_role(version.unwrap_or(Version::V2010));
        if one { "yes" } else { "no" }.to_owned()
    });
    view! {
        {yes_no(
            Field {
                otherwise: Some(multi_role.into()),
                ..field(document, key, "multiRole", "Do the Client Access and Mailbox roles share the servers?", "")
            },
            of_site(document, key, "the roles", |s| s.multi_role, |s, answer| s.multi_role = answer),
        )}
        {flag(
            document, key, "dag", "Are those servers in a database availability group?", "", "no",
            |s| s.dag, |s, answer| s.dag = answer,
        )}
        {flag(
            document, key, "publicFolders", "Are public folder databases here?",
            "Of Exchange 2010.", "no",
            |s| s.public_folders, |s, answer| s.public_folders = answer,
        )}
        <div class="pair-of-fields">
            {number(
                document,
                field(document, key, "users", "Concurrent users (optional)", ""),
                "the users of",
                move |plan| plan.site(key).and_then(|site| site.users),
                move |plan, number| plan.edit_site(key, |site| site.users = number),
            )}
            {text(
                Field {
                    short: true,
                    ..field(
                        document, key, "pair", "Datacentre pair (optional)",
                        "Sites with the same label stand in for each other.",
                    )
                },
                of_site(
                    document, key, "the pair",
                    |s| s.pair.clone().unwrap_or_default(),
                    |s, text| s.pair = text_of(text),
                ),
            )}
        </div>
        {text(
            field(
                document, key, "adSite", "Name of the site in Active Directory (optional)",
                "For scripts, where it differs from the name above.",
            ),
            of_site(
                document, key, "the Active Directory site",
                |s| s.ad_site.clone().unwrap_or_default(),
                |s, text| s.ad_site = text_of(text),
            ),
        )}
    }
    .into_any()
}

fn tools(document: Document, pages: Pages, key: SiteKey) -> AnyView {
    let notices = Notices::here();
    let about = document.plan().with_untracked(|plan| {
        plan.site(key).map(|site| format!("for {}", site.title())).unwrap_or_default()
    });
    let duplicate = move |()| {
        let mut added = None;
        document.edit("the duplicate", |plan| added = plan.duplicate_site(key));
        show_new(pages, notices, added);
    };
    let remove = move |()| {
        let title = document.plan().with_untracked(|plan| {
            plan.site(key).map(|site| site.title().to_owned()).unwrap_or_default()
        });
        document.edit("removing the site", |plan| plan.remove_site(key));
        notices.offer(format!("{title} was removed."), "Undo", Arc::new(move || document.undo()));
        crate::browser::focus::later("/sites");
    };
    menu(
        "Change",
        about,
        vec![
            ("Duplicate".into(), Callback::new(duplicate)),
            (
                "Move up".into(),
                Callback::new(move |()| document.edit("the order", |plan| plan.move_site_up(key))),
            ),
            (
                "Move down".into(),
                Callback::new(move |()| {
                    document.edit("the order", |plan| plan.move_site_down(key));
                }),
            ),
            ("Remove".into(), Callback::new(remove)),
        ],
    )
}

/// The identifier, which the rest of the plan refers to.
fn identifier(document: Document, key: SiteKey) -> Answer<String> {
    let plain = of_site(document, key, "the short name", |s| s.id.clone(), |_, _| ());
    let set = Callback::new(move |id: String| {
        let place = document.plan().with_untracked(|plan| plan.place_of(key)).unwrap_or_default();
        let name = format!("the short name of site {}", place + 1);
        document.edit_as(Pace::Typing, &name, |plan| plan.identify_site(key, &id));
    });
    Answer { set, ..plain }
}

#[allow(clippy::too_many_arguments)] // a question in one line each
fn flag(
    document: Document,
    key: SiteKey,
    answer: &'static str,
    label: &'static str,
    hint: &'static str,
    otherwise: &'static str,
    get: fn(&Site) -> Option<bool>,
    set: fn(&mut Site, Option<bool>),
) -> AnyView {
    let otherwise = Some(Signal::stored(otherwise.to_owned()));
    let field = Field { otherwise, ..field(document, key, answer, label, hint) };
    yes_no(field, of_site(document, key, label, get, set))
}

fn field(
    document: Document,
    key: SiteKey,
    answer: &str,
    label: &'static str,
    hint: &'static str,
) -> Field {
    let of = Some(of_site_title(document, key));
    Field { id: site_answer_id(key, answer), label, hint, of, ..Field::default() }
}
