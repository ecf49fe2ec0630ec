//! Step 1: what holds for the whole organisation.

use crate::page::Page;
use crate::parts::{Field, Options, choice, lines, problems, several, text};
use crate::view::{Node, el};
use cas_plan::design::answers::Answers;
use cas_plan::plan::Organisation;
use cas_plan::terms::{Choice, Version};

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

pub fn body(page: Page) -> Node {
    el("div")
        .add(el("h2").text("This plan"))
        .add(text(page, field("/title", "Title", "")))
        .add(text(page, field("/customer", "Customer (optional)", "")))
        .add(el("h2").text("Exchange"))
        .add(choice(
            page,
            Field {
                otherwise: Some("Exchange 2010".into()),
                ..field("/organisation/exchange", "Which version is planned?", "")
            },
            VERSIONS,
        ))
        .add(older(page))
        .add(choice(
            page,
            Field {
                otherwise: Some(default_outlook(page)),
                ..field(
                    "/organisation/oldestOutlook",
                    "Which is the oldest Outlook in use?",
                    "It decides what Outlook needs beside the mailbox, and how it finds it.",
                )
            },
            OUTLOOK,
        ))
        .add(el("h2").text("Domains"))
        .add(lines(
            page,
            Field {
                problem: Some(problems::host),
                host: true,
                ..field(
                    "/organisation/mailDomains",
                    "Mail domains",
                    "One a line, the primary one first; a list can be pasted. Every user’s address ends in one of them.",
                )
            },
            3,
        ))
        .add(text(
            page,
            Field {
                problem: Some(problems::host),
                host: true,
                ..field(
                    "/organisation/adDomain",
                    "Active Directory domain",
                    "Its DNS name, such as corp.contoso.com. Inside names are built from it.",
                )
            },
        ))
        .add(choice(
            page,
            Field {
                otherwise: Some("split DNS".into()),
                ..field("/organisation/dns", "How are names resolved inside?", "")
            },
            DNS,
        ))
}

fn field(at: &str, label: &'static str, hint: &'static str) -> Field {
    Field { at: at.to_owned(), label, hint, ..Field::default() }
}

/// Older versions than the one that is planned, and those that are ticked all the same.
fn older(page: Page) -> Node {
    let options: Vec<_> = page.plan(|plan| {
        let given = &plan.organisation;
        let target = given.exchange.unwrap_or(Version::V2010);
        let offered =
            Version::LEGACY.iter().filter(|one| **one < target || given.legacy.contains(one));
        offered.map(|one| (one.key().to_owned(), format!("Exchange {}", one.key()))).collect()
    });
    let field = field(
        "/organisation/legacy",
        "Which older versions still hold mailboxes?",
        "None ticked means none.",
    );
    several(page, &Field { short: true, ..field }, &options)
}

fn default_outlook(page: Page) -> String {
    let exchange = page.plan(|plan| plan.organisation.exchange);
    let unanswered = Organisation { exchange, ..Organisation::default() };
    let key = Answers::of(&unanswered, None).oldest_outlook.key();
    let found = OUTLOOK.iter().find(|(option, ..)| *option == key);
    found.map_or(key, |(_, label, _)| *label).to_owned()
}
