//! Step 5: who issues certificates, what must stay private, and where TLS ends.

mod edge;

pub use edge::TLS;

use super::{PER_PAGE, site_cards};
use crate::page::Page;
use crate::parts::{Field, Options, choice, problems, text, yes_no};
use crate::view::{Node, el};
use cas_plan::terms::Version;

pub const WHY: &str = "Who signs a certificate decides which names may stand on it, and where TLS ends decides how \
     many there are.";

const TYPES: Options = &[
    ("san", "Every name by itself (SAN)", ""),
    (
        "wildcard",
        "A wildcard, *.contoso.com",
        "It stands for exactly one label; every other name stays off.",
    ),
];

const AUTODISCOVER: Options = &[
    ("san", "A name for each on the certificate", ""),
    (
        "srv",
        "An SRV record for each",
        "No name more, but a prompt in Outlook, and some clients do not look.",
    ),
    ("redirect", "A redirect over port 80 for each", "No name more, but a prompt in Outlook."),
];

pub fn body(page: Page) -> Node {
    el("div")
        .add(el("h2").text("Who issues them"))
        .add(text(
            page,
            Field {
                at: "/date".into(),
                label: "Issued on",
                hint: "As 2026-11-22. How long a public certificate may live depends on it.",
                problem: Some(problems::date),
                short: true,
                ..Field::default()
            },
        ))
        .add(flag(page, "publicCa", "May a public CA be used?", "", "yes"))
        .add(flag(page, "internalCa", "Is there an internal PKI that the clients trust?", "", "no"))
        .add(flag(
            page,
            "unmanagedClients",
            "Do phones, kiosks or private PCs connect?",
            "They trust public CAs only.",
            "yes where anything is used from outside",
        ))
        .add(flag(page, "hybrid", "Is there a hybrid connection with Exchange Online?", "", "no"))
        .add(el("h2").text("What stands on them"))
        .add(flag(
            page,
            "hideInternalNames",
            "Must inside names stay off public certificates?",
            "Public certificates are published in logs that everybody can search.",
            "no",
        ))
        .add(choice(
            page,
            field(
                "certificateType",
                "Every name by itself, or a wildcard?",
                "",
                "every name by itself",
            ),
            TYPES,
        ))
        .add(choice(
            page,
            field(
                "autodiscover",
                "How are further mail domains found?",
                "The primary one always has its name on the certificate.",
                "a name for each",
            ),
            AUTODISCOVER,
        ))
        .add(flag(
            page,
            "separateMailCertificate",
            "Do POP, IMAP and SMTP have a certificate of their own?",
            "",
            "no",
        ))
        .add(extended_protection(page))
        .add(el("h2").text("What stands towards the internet, at each site"))
        .all(site_cards(page, PER_PAGE, edge::card))
}

/// On by default from Exchange 2019.
fn extended_protection(page: Page) -> Node {
    let version = page.plan(|plan| plan.organisation.exchange).unwrap_or(Version::V2010);
    let otherwise = match version {
        Version::V2010 => "no: Exchange 2010 does not have it",
        version if version >= Version::V2019 => "yes",
        _ => "no",
    };
    flag(
        page,
        "extendedProtection",
        "Is Windows Extended Protection on?",
        "It ties a logon to the certificate, so every place must show the same one.",
        otherwise,
    )
}

fn flag(page: Page, key: &str, label: &'static str, hint: &'static str, otherwise: &str) -> Node {
    yes_no(page, field(key, label, hint, otherwise))
}

fn field(key: &str, label: &'static str, hint: &'static str, otherwise: &str) -> Field {
    Field {
        at: format!("/organisation/{key}"),
        label,
        hint,
        otherwise: Some(otherwise.to_owned()),
        ..Field::default()
    }
}
