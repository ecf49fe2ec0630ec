//! The names of a site.

use super::super::{of_site_title, site_title};
use super::overrides::overrides;
use crate::browser::names::ascii;
use crate::document::Document;
use crate::parts::{Answer, Field, memo, problems, site_answer_id, text, text_of};
use cas_plan::default_names;
use cas_plan::design::names::SiteNames;
use cas_plan::plan::{Site, SiteKey};
use cas_plan::terms::Host;
use leptos::prelude::*;
use std::sync::Arc;

/// The names that each site has by default, in the order of the plan.
#[derive(Clone, Copy)]
pub struct Defaults(Memo<Arc<Vec<SiteNames>>>);

impl Defaults {
    /// Worked out with the design.
    pub fn new(document: Document) -> Self {
        Self(memo(move || {
            document.settled();
            document
                .plan()
                .with_untracked(|plan| Arc::new(default_names(&plan.with_ascii_names(ascii))))
        }))
    }

    /// What to say under a field for a name.
    fn said(self, document: Document, key: SiteKey, name: &'static Name) -> Signal<String> {
        memo(move || {
            let place = document.plan().with(|plan| plan.place_of(key));
            let host = self.0.with(|all| {
                place
                    .and_then(|place| all.get(place))
                    .and_then(|names| (name.default)(names).clone())
            });
            host.map_or_else(|| name.missing.to_owned(), |host| format!("Default: {host}"))
        })
        .into()
    }
}

/// A name that a site can have.
struct Name {
    key: &'static str,
    label: &'static str,
    hint: &'static str,
    get: fn(&Site) -> &Option<String>,
    set: fn(&mut Site, Option<String>),
    default: fn(&SiteNames) -> &Option<Host>,
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
        get: |s| &s.names.external,
        set: |s, name| s.names.external = name,
        default: |n| &n.external,
        missing: "None: the site does not face the internet, or the mail domain is not known yet.",
    },
    Name {
        key: "internal",
        label: "Web and Outlook, from inside",
        hint: "With split DNS the same name as outside.",
        get: |s| &s.names.internal,
        set: |s, name| s.names.internal = name,
        default: |n| &n.internal,
        missing: AD_DOMAIN,
    },
    Name {
        key: "array",
        label: "CAS array",
        hint: "Exchange 2010: an inside name for MAPI over RPC that must not resolve outside and that nothing else uses.",
        get: |s| &s.names.array,
        set: |s, name| s.names.array = name,
        default: |n| &n.array,
        missing: AD_DOMAIN,
    },
];

const FURTHER: [Name; 6] = [
    Name {
        key: "pop",
        label: "POP",
        hint: "",
        get: |s| &s.names.pop,
        set: |s, name| s.names.pop = name,
        default: |n| &n.pop,
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "imap",
        label: "IMAP",
        hint: "",
        get: |s| &s.names.imap,
        set: |s, name| s.names.imap = name,
        default: |n| &n.imap,
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "smtp",
        label: "SMTP, both ports",
        hint: "",
        get: |s| &s.names.smtp,
        set: |s, name| s.names.smtp = name,
        default: |n| &n.smtp,
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "failback",
        label: "Outlook Web App after a failback",
        hint: "Exchange 2010 with a datacentre pair.",
        get: |s| &s.names.failback,
        set: |s, name| s.names.failback = name,
        default: |n| &n.failback,
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "legacy",
        label: "Exchange 2003 or 2007 during coexistence",
        hint: "",
        get: |s| &s.names.legacy,
        set: |s, name| s.names.legacy = name,
        default: |n| &n.legacy,
        missing: MAIL_DOMAIN,
    },
    Name {
        key: "download",
        label: "Attachments of Outlook on the web",
        hint: "Exchange 2016 and later, such as download.contoso.com.",
        get: |s| &s.names.download,
        set: |s, name| s.names.download = name,
        default: |n| &n.download,
        missing: "There is no default; without a name attachments come from the site’s own.",
    },
];

/// The names of a site.
pub fn card(document: Document, key: SiteKey) -> AnyView {
    let title = site_title(document, key);
    let heading = format!("site-{key}");
    let labelled = heading.clone();
    view! {
        <section class="entry" aria-labelledby=labelled>
            <h2 id=heading tabindex="-1">{title}</h2>
            {MAIN.iter().map(|name| field(document, key, name)).collect_view()}
            <details class="more" prop:open=has_further(document, key)>
                <summary>"Further names of " {title}</summary>
                {FURTHER.iter().map(|name| field(document, key, name)).collect_view()}
                {overrides(document, key)}
            </details>
        </section>
    }
    .into_any()
}

fn field(document: Document, key: SiteKey, name: &'static Name) -> AnyView {
    let otherwise = expect_context::<Defaults>().said(document, key, name);
    let (get, set) = (name.get, name.set);
    let value = memo(move || {
        document.plan().with(|plan| plan.site(key).and_then(|s| get(s).clone()).unwrap_or_default())
    });
    let change = Callback::new(move |text: String| {
        let place = document.plan().with_untracked(|plan| plan.place_of(key)).unwrap_or_default();
        let called = format!("the name for {} of site {}", name.label, place + 1);
        document.type_in(&called, |plan| plan.edit_site(key, |site| set(site, text_of(text))));
    });
    text(
        Field {
            id: site_answer_id(key, &format!("names/{}", name.key)),
            label: name.label,
            of: Some(of_site_title(document, key)),
            hint: name.hint,
            otherwise: Some(otherwise),
            problem: Some(problems::host),
            host: true,
            ..Field::default()
        },
        Answer { value: value.into(), set: change },
    )
}

/// Whether one of the further names was entered when the page was opened.
fn has_further(document: Document, key: SiteKey) -> bool {
    document.plan().with_untracked(|plan| {
        plan.site(key).is_some_and(|site| {
            !site.names.overrides.is_empty() || FURTHER.iter().any(|n| (n.get)(site).is_some())
        })
    })
}
