//! Names that belong to no single site.

use crate::document::Document;
use crate::parts::{
    Answer, Field, Options, choice, key_of, lines, memo, of_plan, problems, several, when,
};
use cas_plan::plan::Plan;
use cas_plan::terms::Choice;
use leptos::prelude::*;

const MODELS: Options = &[
    ("single", "One name for all sites", ""),
    ("regional", "A name for each site", ""),
    (
        "bound",
        "A name for each datacentre of a pair",
        "Users stay in one datacentre until it fails.",
    ),
    (
        "unbound",
        "One name for both datacentres of a pair",
        "Exchange 2013 and later: either datacentre serves everybody.",
    ),
];

/// How sites share names; asked where there is more than one, or where it was answered.
pub fn model(document: Document) -> AnyView {
    let asked = memo(move || {
        document.plan().with(|p| p.sites.len() > 1 || p.organisation.namespace_model.is_some())
    });
    let question = move || {
        let field = Field {
            id: "/organisation/namespaceModel".into(),
            label: "How do the sites share names?",
            otherwise: Some(Signal::stored(
                "what the sites say: one name, unless they name different hosts or are a pair"
                    .into(),
            )),
            ..Field::default()
        };
        let model = of_plan(
            document,
            "how sites share names",
            |p| key_of(p.organisation.namespace_model),
            |p, key| p.organisation.namespace_model = key.and_then(Choice::from_key),
        );
        choice(field, MODELS, model)
    };
    when(move || asked.get(), question)
}

const LANDING: Options =
    &[("all", "Every internet-facing site", ""), ("some", "Only some of them", "")];

/// Where Autodiscover may land; asked where there is more than one site that it could.
pub fn landing(document: Document) -> AnyView {
    let some =
        memo(move || document.plan().with(|plan| plan.organisation.autodiscover_sites.is_some()));
    let choose = Answer {
        value: Signal::derive(move || Some(if some.get() { "some" } else { "all" })),
        set: Callback::new(move |key: Option<&'static str>| {
            document.edit("where Autodiscover lands", |plan| {
                plan.organisation.autodiscover_sites = (key == Some("some"))
                    .then(|| facing(plan).map(|site| site.id.clone()).collect());
            });
        }),
    };
    let options = memo(move || {
        document.plan().with(|plan| {
            let sites = facing(plan);
            sites.map(|site| (site.id.clone(), site.title().to_owned())).collect::<Vec<_>>()
        })
    });
    let chosen = of_plan(
        document,
        "where Autodiscover lands",
        |plan| plan.organisation.autodiscover_sites.clone().unwrap_or_default(),
        |plan: &mut Plan, ids| plan.organisation.autodiscover_sites = Some(ids),
    );
    let asked = memo(move || some.get() || options.with(Vec::len) > 1);
    let question = move || {
        let field = Field {
            id: "/organisation/autodiscoverSites".into(),
            label: "On which sites may Autodiscover from the internet land?",
            otherwise: Some(Signal::stored("every internet-facing site".into())),
            ..Field::default()
        };
        choice(field, LANDING, choose)
    };
    let these = move || {
        let field = Field {
            id: "autodiscover-sites".into(),
            label: "On these",
            short: true,
            ..Field::default()
        };
        several(field, options.into(), chosen)
    };
    view! {
        {when(move || asked.get(), question)}
        {when(move || some.get(), these)}
    }
    .into_any()
}

fn facing(plan: &Plan) -> impl Iterator<Item = &cas_plan::plan::Site> {
    plan.sites.iter().filter(|site| site.internet_facing == Some(true))
}

/// What resolves outside, and what somebody insists on.
pub fn lists(document: Document) -> AnyView {
    view! {
        {lines(
            Field {
                id: "/organisation/publicDns".into(),
                label: "Names known to resolve on the internet (optional)",
                hint: "One a line; *.contoso.com is allowed. A CAS array must not be among them.",
                problem: Some(problems::host),
                host: true,
                ..Field::default()
            },
            of_plan(
                document,
                "names on the internet",
                |p| p.organisation.public_dns.clone(),
                |p, list| p.organisation.public_dns = list,
            ),
            2,
        )}
        {lines(
            Field {
                id: "/organisation/extraNames".into(),
                label: "Names that somebody insists on having on a certificate (optional)",
                hint: "One a line. They go on the certificate of the first site with servers.",
                problem: Some(problems::host),
                host: true,
                ..Field::default()
            },
            of_plan(
                document,
                "the extra names",
                |p| p.organisation.extra_names.clone(),
                |p, list| p.organisation.extra_names = list,
            ),
            2,
        )}
    }
    .into_any()
}
