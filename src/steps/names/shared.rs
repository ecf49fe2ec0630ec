//! Names that belong to no single site.

use crate::page::Page;
use crate::parts::{Field, Options, choice, grouped, lines, option, problems, several};
use crate::view::{Node, On, el};
use cas_plan::plan::{Plan, Site};

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
pub fn model(page: Page) -> Option<Node> {
    let asked = page.plan(|p| p.sites.len() > 1 || p.organisation.namespace_model.is_some());
    let field = Field {
        at: "/organisation/namespaceModel".into(),
        label: "How do the sites share names?",
        otherwise: Some(
            "what the sites say: one name, unless they name different hosts or are a pair".into(),
        ),
        ..Field::default()
    };
    asked.then(|| choice(page, field, MODELS))
}

const LANDS: &str = "/organisation/autodiscoverSites";

/// Where Autodiscover may land; asked where there is more than one site that it could.
pub fn landing(page: Page) -> Vec<Node> {
    let some = page.plan(|plan| plan.organisation.autodiscover_sites.is_some());
    let sites: Vec<(String, String)> = page
        .plan(|plan| facing(plan).map(|site| (site.id.clone(), site.title().to_owned())).collect());
    if !some && sites.len() < 2 {
        return Vec::new();
    }
    let choose = move |some: bool| {
        page.document.edit("where Autodiscover lands", |plan| {
            let all = facing(plan).map(|site| site.id.clone()).collect();
            plan.organisation.autodiscover_sites = some.then_some(all);
        });
    };
    let radio = move |label: &'static str, is_some: bool| {
        let input = el("input")
            .with("type", "radio")
            .with("name", "landing")
            .with("value", if is_some { "some" } else { "all" })
            .flag("checked", is_some == some)
            .on("change", move |_| choose(is_some));
        option(input, el("span").text(label))
    };
    let question = Field {
        at: LANDS.into(),
        label: "On which sites may Autodiscover from the internet land?",
        ..Field::default()
    };
    let mut nodes = vec![grouped(
        page,
        &question,
        [radio("Every internet-facing site", false), radio("Only some of them", true)],
    )];
    if some {
        let these = Field { label: "On these", short: true, at: LANDS.into(), ..Field::default() };
        nodes.push(several(page, &these, &sites));
    }
    nodes
}

fn facing(plan: &Plan) -> impl Iterator<Item = &Site> {
    plan.sites.iter().filter(|site| site.internet_facing == Some(true))
}

/// What resolves outside, and what somebody insists on.
pub fn lists(page: Page) -> [Node; 2] {
    let list = |at: &str, label: &'static str, hint: &'static str| {
        let field = Field {
            at: at.to_owned(),
            label,
            hint,
            problem: Some(problems::host),
            host: true,
            ..Field::default()
        };
        lines(page, field, 2)
    };
    [
        list(
            "/organisation/publicDns",
            "Names known to resolve on the internet (optional)",
            "One a line; *.contoso.com is allowed. A CAS array must not be among them.",
        ),
        list(
            "/organisation/extraNames",
            "Names that somebody insists on having on a certificate (optional)",
            "One a line. They go on the certificate of the first site with servers.",
        ),
    ]
}
