//! Step 1: what holds for the whole organisation.

use crate::document::Document;
use crate::parts::{Choice, Lines, Options, Several, TextField, problems};
use cas_plan::design::answers::Answers;
use cas_plan::plan::{Organisation as Given, Plan};
use cas_plan::terms::{Choice as _, Version};
use leptos::prelude::*;

pub const WHY: &str = "The version decides whether there are CAS arrays at all; the domains are what every name is built from.";

const VERSIONS: Options = &[
    ("2010", "Exchange 2010", "The one version with CAS arrays. Out of support since 2020-10-13."),
    ("2013", "Exchange 2013", "No CAS arrays. Out of support since 2023-04-11."),
    ("2016", "Exchange 2016", "No CAS arrays. Out of support since 2025-10-14."),
    ("2019", "Exchange 2019", "No CAS arrays. Out of support since 2025-10-14."),
    ("SE", "Exchange Subscription Edition", "No CAS arrays. In support."),
];

const OUTLOOK: Options = &[
    (
        "only2003",
        "Outlook 2003 and nothing newer",
        "Public folders carry free/busy and the address book.",
    ),
    ("2003", "Outlook 2003 among others", ""),
    ("2007", "Outlook 2007", ""),
    ("2010", "Outlook 2010", ""),
    ("newer", "Outlook 2013 or later", ""),
];

const DNS: Options = &[
    (
        "split",
        "Split DNS: one name, two answers",
        "inside: mail.contoso.com is the balancer\noutside: mail.contoso.com is the public address",
    ),
    (
        "separate",
        "Separate names",
        "inside: mail.corp.contoso.com is the balancer\noutside: mail.contoso.com is the public address",
    ),
    (
        "externalOnly",
        "Public names only",
        "inside: mail.contoso.com is the public address, out by the firewall and back\noutside: mail.contoso.com is the public address",
    ),
];

/// The questions of the step.
#[component]
pub fn Organisation() -> impl IntoView {
    let document = Document::here();
    let older = Memo::new(move |_| document.with(older_versions));
    let outlook = Memo::new(move |_| Some(document.with(default_outlook)));
    view! {
        <h2>"This plan"</h2>
        <TextField at="/title" label="Title"/>
        <TextField at="/customer" label="Customer (optional)"/>
        <h2>"Exchange"</h2>
        <Choice
            at="/organisation/exchange"
            label="Which version is planned?"
            otherwise=Some("Exchange 2010".to_owned())
            options=VERSIONS
        />
        <Update/>
        <Several
            at="/organisation/legacy"
            label="Which older versions still hold mailboxes?"
            hint="None ticked means none."
            options=older
            short=true
        />
        <Choice
            at="/organisation/oldestOutlook"
            label="Which is the oldest Outlook in use?"
            hint="It decides what Outlook needs beside the mailbox, and how it finds it."
            otherwise=outlook
            options=OUTLOOK
        />
        <h2>"Domains"</h2>
        <Lines
            at="/organisation/mailDomains"
            label="Mail domains"
            hint="One a line, the primary one first; a list can be pasted. Every user’s address ends in one of them."
            check=problems::host
            rows=3
        />
        <TextField
            at="/organisation/adDomain"
            label="Active Directory domain"
            hint="Its DNS name, such as corp.contoso.com. Inside names are built from it."
            check=problems::host
            host=true
        />
        <Choice
            at="/organisation/dns"
            label="How are names resolved inside?"
            otherwise=Some("split DNS".to_owned())
            options=DNS
        />
    }
}

const UPDATES_OF_2019: Options = &[("CU14", "CU14", ""), ("CU15", "CU15", "")];

const UPDATES_OF_SE: Options = &[("RTM", "RTM", ""), ("CU1", "CU1", ""), ("CU2", "CU2", "")];

/// Which cumulative update is installed, where that decides what can stand beside it.
#[component]
fn Update() -> impl IntoView {
    let document = Document::here();
    let version = Memo::new(move |_| document.with(|plan| plan.organisation.version()));
    let choice = move |otherwise: &'static str, options: Options| {
        view! {
            <Choice
                at="/organisation/targetUpdate"
                label="Which cumulative update?"
                hint="It decides which older versions can stand beside it."
                otherwise
                options
                short=true
            />
        }
        .into_any()
    };
    move || match version.get() {
        Version::V2019 => Some(choice("CU15", UPDATES_OF_2019)),
        Version::Se => Some(choice("RTM", UPDATES_OF_SE)),
        _ => None,
    }
}

/// Older versions than the one that is planned, and those that are ticked all the same.
fn older_versions(plan: &Plan) -> Vec<(String, String)> {
    let given = &plan.organisation;
    let target = given.version();
    let offered = Version::LEGACY.iter().filter(|one| **one < target || given.legacy.contains(one));
    offered.map(|one| (one.key().to_owned(), format!("Exchange {}", one.key()))).collect()
}

/// What Outlook is taken as while nobody knows it.
fn default_outlook(plan: &Plan) -> String {
    let unanswered = Given { exchange: plan.organisation.exchange, ..Given::default() };
    let key = Answers::of(&unanswered, None).oldest_outlook.key();
    let found = OUTLOOK.iter().find(|(option, ..)| *option == key);
    found.map_or(key, |(_, label, _)| *label).to_owned()
}
