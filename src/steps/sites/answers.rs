//! What is asked about a site.

use super::servers::Servers;
use crate::document::{At, Document};
use crate::parts::{More, NumberField, TextField, YesNo};
use crate::steps::site_card::{of, title};
use cas_plan::design::site::default_multi_role;
use cas_plan::plan::{Plan, SiteKey};
use cas_plan::terms::Version;
use leptos::prelude::*;

/// All questions about a site; those that few need fold away.
#[component]
pub(super) fn Answers(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (of, title) = (of(key), title(key));
    view! {
        <div class="pair-of-fields">
            <TextField at=At::site(key, "name") label="Name" of/>
            <TextField
                at=At::site(key, "id")
                label="Short name"
                of
                hint="Letters, digits, hyphens."
                short=true
            />
        </div>
        <YesNo
            at=At::site(key, "internetFacing")
            label="Does it face the internet?"
            of
            hint="Clients on the internet are sent to the servers here."
            otherwise=Some("no".to_owned())
        />
        <Servers key/>
        <YesNo
            at=At::site(key, "mailboxes")
            label="Are mailbox databases here?"
            of
            otherwise=Some("yes".to_owned())
        />
        <More title=Signal::derive(move || format!("More about {}", title.get()))>
            <Further key/>
        </More>
    }
}

/// What is rarely asked.
#[component]
fn Further(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let (document, of) = (Document::here(), of(key));
    let shared = Memo::new(move |_| Some(document.with(shares_its_servers)));
    let is_2010 =
        Memo::new(move |_| document.with(|plan| plan.organisation.version()) == Version::V2010);
    view! {
        <YesNo
            at=At::site(key, "multiRole")
            label="Do the Client Access and Mailbox roles share the servers?"
            of
            otherwise=shared
        />
        <Show when=move || is_2010.get()>
            <YesNo
                at=At::site(key, "hubTransport")
                label="Do those servers hold the Hub Transport role?"
                of
                hint="It takes mail, on ports 25 and 587."
                otherwise=shared
            />
        </Show>
        <YesNo
            at=At::site(key, "dag")
            label="Are those servers in a database availability group?"
            of
            otherwise=Some("no".to_owned())
        />
        <YesNo
            at=At::site(key, "publicFolders")
            label="Are public folder databases here?"
            of
            hint="Of Exchange 2010."
            otherwise=Some("no".to_owned())
        />
        <div class="pair-of-fields">
            <NumberField at=At::site(key, "users") label="Concurrent users (optional)" of/>
            <TextField
                at=At::site(key, "pair")
                label="Datacentre pair (optional)"
                of
                hint="Sites with the same label stand in for each other."
                short=true
            />
        </div>
        <TextField
            at=At::site(key, "adSite")
            label="Name of the site in Active Directory (optional)"
            of
            hint="For scripts, where it differs from the name above."
        />
    }
}

/// What a site is taken for while nobody knows it.
fn shares_its_servers(plan: &Plan) -> String {
    let version = plan.organisation.version();
    if default_multi_role(version) { "yes".to_owned() } else { "no".to_owned() }
}
