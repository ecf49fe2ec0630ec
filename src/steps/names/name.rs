//! The names that a site can have, and the field for one.

use crate::document::At;
use crate::parts::{TextField, problems};
use cas_plan::follows::Names;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// A name that a site can have.
pub(super) struct Name {
    /// Its key in the plan.
    pub(super) key: &'static str,
    label: &'static str,
    hint: &'static str,
    /// Said where there is no default.
    missing: &'static str,
}

const MAIL_DOMAIN: &str = "No default yet: it is built from the mail domain.";
const AD_DOMAIN: &str = "No default yet: it is built from the Active Directory domain.";

/// The names that matter at every site.
pub(super) static MAIN: [Name; 3] = [
    Name {
        key: "external",
        label: "Web and Outlook, from the internet",
        hint: "",
        missing: "None: the site does not face the internet, or the mail domain is not known yet.",
    },
    Name {
        key: "internal",
        label: "Web and Outlook, from inside",
        hint: "With split DNS one name can serve inside and outside.",
        missing: AD_DOMAIN,
    },
    Name {
        key: "array",
        label: "CAS array",
        hint: "Exchange 2010: an inside name for MAPI over RPC that must not resolve outside and that nothing else uses.",
        missing: AD_DOMAIN,
    },
];

/// The names that few sites need.
pub(super) static FURTHER: [Name; 6] = [
    Name { key: "pop", label: "POP", hint: "", missing: MAIL_DOMAIN },
    Name { key: "imap", label: "IMAP", hint: "", missing: MAIL_DOMAIN },
    Name { key: "smtp", label: "SMTP, both ports", hint: "", missing: MAIL_DOMAIN },
    Name {
        key: "failback",
        label: "Outlook Web App after a failback",
        hint: "Exchange 2010 with a datacentre pair.",
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "legacy",
        label: "Exchange 2003 or 2007 during coexistence",
        hint: "",
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "download",
        label: "Attachments of Outlook on the web",
        hint: "Exchange 2016 and later, such as download.contoso.com.",
        missing: "There is no default; without a name attachments come from the site’s own.",
    },
];

/// The field for a name of a site.
#[component]
pub(super) fn NameField(
    /// The site.
    key: SiteKey,
    /// Which of its names.
    name: &'static Name,
    /// Of which site it is, for listeners: "of HQ".
    of: Signal<String>,
    /// The default names of the site.
    defaults: Memo<Option<Names>>,
) -> impl IntoView {
    let otherwise = Signal::derive(move || {
        Some(defaults.with(|defaults| match defaults {
            // So that nothing moves when it comes.
            None => "Default: …".to_owned(),
            Some(names) => match names.get(name.key) {
                Some(host) => format!("Default: {host}"),
                None => name.missing.to_owned(),
            },
        }))
    });
    view! {
        <TextField
            at=At::site(key, format!("names/{}", name.key))
            label=name.label
            of
            hint=name.hint
            otherwise
            check=problems::host
            host=true
        />
    }
}
