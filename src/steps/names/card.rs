//! The names of a site.

use super::super::{Card, more};
use super::overrides::overrides;
use crate::page::Page;
use crate::parts::{Field, problems, text};
use crate::view::Node;
use std::collections::BTreeMap;

/// A name that a site can have.
struct Name {
    key: &'static str,
    label: &'static str,
    hint: &'static str,
    /// Said where there is no default.
    missing: &'static str,
}

const MAIL_DOMAIN: &str = "No default yet: it is built from the mail domain.";
const AD_DOMAIN: &str = "No default yet: it is built from the Active Directory domain.";

const MAIN: [Name; 3] = [
    Name {
        key: "external",
        label: "Web and Outlook, from the internet",
        hint: "",
        missing: "None: the site does not face the internet, or the mail domain is not known yet.",
    },
    Name {
        key: "internal",
        label: "Web and Outlook, from inside",
        hint: "With split DNS the same name as outside.",
        missing: AD_DOMAIN,
    },
    Name {
        key: "array",
        label: "CAS array",
        hint: "Exchange 2010: an inside name for MAPI over RPC that must not resolve outside and that nothing else uses.",
        missing: AD_DOMAIN,
    },
];

const FURTHER: [Name; 6] = [
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

/// The names that each site has by default, in the order of the plan.
pub type Defaults = Vec<BTreeMap<String, String>>;

/// The names of a site.
pub fn card(page: Page, card: &Card, defaults: &Defaults) -> Node {
    let default = |name: &Name| defaults.get(card.place)?.get(name.key).cloned();
    let field = |name: &Name| field(page, card, name, default(name));
    let further = FURTHER.iter().map(field).chain(overrides(page, card));
    let entered = !card.site.names.overrides.is_empty()
        || FURTHER.iter().any(|name| page.answer(&at(card, name)).is_some());
    let more = more(
        &format!("names-{}", card.key),
        format!("Further names of {}", card.site.title()),
        entered,
        further,
    );
    card.around("h2", MAIN.iter().map(field).chain([more]))
}

fn at(card: &Card, name: &Name) -> String {
    format!("/sites/{}/names/{}", card.place, name.key)
}

fn field(page: Page, card: &Card, name: &Name, default: Option<String>) -> Node {
    let otherwise =
        default.map_or_else(|| name.missing.to_owned(), |host| format!("Default: {host}"));
    text(
        page,
        Field {
            otherwise: Some(otherwise),
            problem: Some(problems::host),
            host: true,
            ..card.field(&format!("names/{}", name.key), name.label, name.hint)
        },
    )
}
