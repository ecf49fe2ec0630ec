//! Step 5: who issues certificates, what must stay private, and where TLS ends.

mod edge;

pub use edge::TLS;

use super::site_cards;
use crate::document::Document;
use crate::parts::{
    Field, Options, choice, key_of, memo, of_plan, problems, text, text_of, yes_no,
};
use cas_plan::plan::{Organisation, SiteKey};
use cas_plan::terms::{Choice, Version};
use leptos::prelude::*;

pub const WHY: &str = "Who signs a certificate decides which names may stand on it, and where TLS ends decides how \
     many there are.";

/// Sites on a page.
const PER_PAGE: usize = 10;

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

pub fn body(document: Document, asked: Option<SiteKey>) -> AnyView {
    view! {
        <h2>"Who issues them"</h2>
        {text(
            Field {
                id: "/date".into(),
                label: "Issued on",
                hint: "As 2026-11-22. How long a public certificate may live depends on it.",
                problem: Some(problems::date),
                short: true,
                ..Field::default()
            },
            of_plan(
                document,
                "the date",
                |p| p.date.clone().unwrap_or_default(),
                |p, text| p.date = text_of(text),
            ),
        )}
        {flag(document, "publicCa", "May a public CA be used?", "", "yes",
            |o| o.public_ca, |o, answer| o.public_ca = answer)}
        {flag(document, "internalCa", "Is there an internal PKI that the clients trust?", "", "no",
            |o| o.internal_ca, |o, answer| o.internal_ca = answer)}
        {flag(document, "unmanagedClients", "Do phones, kiosks or private PCs connect?",
            "They trust public CAs only.", "yes where anything is used from outside",
            |o| o.unmanaged_clients, |o, answer| o.unmanaged_clients = answer)}
        {flag(document, "hybrid", "Is there a hybrid connection with Exchange Online?", "", "no",
            |o| o.hybrid, |o, answer| o.hybrid = answer)}
        <h2>"What stands on them"</h2>
        {flag(document, "hideInternalNames", "Must inside names stay off public certificates?",
            "Public certificates are published in logs that everybody can search.", "no",
            |o| o.hide_internal_names, |o, answer| o.hide_internal_names = answer)}
        {choice(
            Field {
                id: "/organisation/certificateType".into(),
                label: "Every name by itself, or a wildcard?",
                otherwise: Some(Signal::stored("every name by itself".into())),
                ..Field::default()
            },
            TYPES,
            of_plan(
                document,
                "the kind of certificate",
                |p| key_of(p.organisation.certificate_type),
                |p, key| p.organisation.certificate_type = key.and_then(Choice::from_key),
            ),
        )}
        {choice(
            Field {
                id: "/organisation/autodiscover".into(),
                label: "How are further mail domains found?",
                hint: "The primary one always has its name on the certificate.",
                otherwise: Some(Signal::stored("a name for each".into())),
                ..Field::default()
            },
            AUTODISCOVER,
            of_plan(
                document,
                "further mail domains",
                |p| key_of(p.organisation.autodiscover),
                |p, key| p.organisation.autodiscover = key.and_then(Choice::from_key),
            ),
        )}
        {flag(document, "separateMailCertificate",
            "Do POP, IMAP and SMTP have a certificate of their own?", "", "no",
            |o| o.separate_mail_certificate, |o, answer| o.separate_mail_certificate = answer)}
        {extended_protection(document)}
        <h2>"What stands towards the internet, at each site"</h2>
        {site_cards(document, PER_PAGE, asked, edge::card)}
    }
    .into_any()
}

/// On by default from Exchange 2019.
fn extended_protection(document: Document) -> AnyView {
    let otherwise = memo(move || {
        let version = document.plan().with(|plan| plan.organisation.exchange);
        match version.unwrap_or(Version::V2010) {
            Version::V2010 => "no: Exchange 2010 does not have it",
            version if version >= Version::V2019 => "yes",
            _ => "no",
        }
        .to_owned()
    });
    yes_no(
        Field {
            id: "/organisation/extendedProtection".into(),
            label: "Is Windows Extended Protection on?",
            hint: "It ties a logon to the certificate, so every place must show the same one.",
            otherwise: Some(otherwise.into()),
            ..Field::default()
        },
        of_plan(
            document,
            "Extended Protection",
            |p| p.organisation.extended_protection,
            |p, answer| p.organisation.extended_protection = answer,
        ),
    )
}

fn flag(
    document: Document,
    key: &str,
    label: &'static str,
    hint: &'static str,
    otherwise: &'static str,
    get: fn(&Organisation) -> Option<bool>,
    set: fn(&mut Organisation, Option<bool>),
) -> AnyView {
    let value = memo(move || document.plan().with(|plan| get(&plan.organisation)));
    let change = Callback::new(move |answer: Option<bool>| {
        document.edit(&format!("“{label}”"), |plan| set(&mut plan.organisation, answer));
    });
    yes_no(
        Field {
            id: format!("/organisation/{key}"),
            label,
            hint,
            otherwise: Some(Signal::stored(otherwise.to_owned())),
            ..Field::default()
        },
        crate::parts::Answer { value: value.into(), set: change },
    )
}
