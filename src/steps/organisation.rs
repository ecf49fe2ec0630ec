//! Step 1: what holds for the whole organisation.

use crate::document::Document;
use crate::parts::{
    Field, Options, choice, key_of, lines, memo, of_plan, problems, several, text, text_of,
};
use cas_plan::design::answers::Answers;
use cas_plan::plan::{Organisation, Plan};
use cas_plan::terms::{Choice, Version};
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

pub fn body(document: Document) -> AnyView {
    view! {
        <h2>"This plan"</h2>
        {text(
            Field { id: "/title".into(), label: "Title", ..Field::default() },
            of_plan(document, "the title", |p| p.title.clone(), |p, text| p.title = text),
        )}
        {text(
            Field { id: "/customer".into(), label: "Customer (optional)", ..Field::default() },
            of_plan(document, "the customer", |p| p.customer.clone(), |p, text| p.customer = text),
        )}
        <h2>"Exchange"</h2>
        {choice(
            Field {
                id: "/organisation/exchange".into(),
                label: "Which version is planned?",
                otherwise: Some(Signal::stored("Exchange 2010".into())),
                ..Field::default()
            },
            VERSIONS,
            of_plan(
                document,
                "the version",
                |p| key_of(p.organisation.exchange),
                |p, key| p.organisation.exchange = key.and_then(Version::from_key),
            ),
        )}
        {older(document)}
        {choice(
            Field {
                id: "/organisation/oldestOutlook".into(),
                label: "Which is the oldest Outlook in use?",
                hint: "It decides what Outlook needs beside the mailbox, and how it finds it.",
                otherwise: Some(default_outlook(document)),
                ..Field::default()
            },
            OUTLOOK,
            of_plan(
                document,
                "the oldest Outlook",
                |p| key_of(p.organisation.oldest_outlook),
                |p, key| p.organisation.oldest_outlook = key.and_then(Choice::from_key),
            ),
        )}
        <h2>"Domains"</h2>
        {lines(
            Field {
                id: "/organisation/mailDomains".into(),
                label: "Mail domains",
                hint: "One a line, the primary one first; a list can be pasted. Every user’s address ends in one of them.",
                problem: Some(problems::host),
                host: true,
                ..Field::default()
            },
            of_plan(
                document,
                "the mail domains",
                |p| p.organisation.mail_domains.clone(),
                |p, list| p.organisation.mail_domains = list,
            ),
            3,
        )}
        {text(
            Field {
                id: "/organisation/adDomain".into(),
                label: "Active Directory domain",
                hint: "Its DNS name, such as corp.contoso.com. Inside names are built from it.",
                problem: Some(problems::host),
                host: true,
                ..Field::default()
            },
            of_plan(
                document,
                "the Active Directory domain",
                |p| p.organisation.ad_domain.clone().unwrap_or_default(),
                |p, text| p.organisation.ad_domain = text_of(text),
            ),
        )}
        {choice(
            Field {
                id: "/organisation/dns".into(),
                label: "How are names resolved inside?",
                otherwise: Some(Signal::stored("split DNS".into())),
                ..Field::default()
            },
            DNS,
            of_plan(
                document,
                "DNS inside",
                |p| key_of(p.organisation.dns),
                |p, key| p.organisation.dns = key.and_then(Choice::from_key),
            ),
        )}
    }
    .into_any()
}

/// Older versions than the one that is planned, and those that are ticked all the same.
fn older(document: Document) -> AnyView {
    let options = memo(move || {
        document.plan().with(|plan| {
            let given = &plan.organisation;
            let target = given.exchange.unwrap_or(Version::V2010);
            let offered = Version::LEGACY.iter().copied();
            offered
                .filter(|version| *version < target || given.legacy.contains(version))
                .map(|version| (version.key().to_owned(), format!("Exchange {}", version.key())))
                .collect::<Vec<_>>()
        })
    });
    several(
        Field {
            id: "/organisation/legacy".into(),
            label: "Which older versions still hold mailboxes?",
            hint: "None ticked means none.",
            short: true,
            ..Field::default()
        },
        options.into(),
        of_plan(
            document,
            "older versions",
            |p| p.organisation.legacy.iter().map(|version| version.key().to_owned()).collect(),
            |p: &mut Plan, keys: Vec<String>| {
                p.organisation.legacy = keys.iter().filter_map(|k| Version::from_key(k)).collect();
            },
        ),
    )
}

fn default_outlook(document: Document) -> Signal<String> {
    memo(move || {
        let exchange = document.plan().with(|plan| plan.organisation.exchange);
        let unanswered = Organisation { exchange, ..Organisation::default() };
        let key = Answers::of(&unanswered, None).oldest_outlook.key();
        let found = OUTLOOK.iter().find(|(option, ..)| *option == key);
        found.map_or(key, |(_, label, _)| *label).to_owned()
    })
    .into()
}
