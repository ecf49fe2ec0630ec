//! Where Autodiscover from the internet may land.

use crate::document::{At, Document};
use crate::parts::{Field, Fieldset, Labelled, Several};
use cas_plan::plan::{Plan, Site};
use leptos::prelude::*;

const LANDS: &str = "/organisation/autodiscoverSites";

/// Asked where there is more than one site that it could land on, or where it was answered.
#[component]
pub(super) fn Landing() -> impl IntoView {
    let document = Document::here();
    let some =
        Memo::new(move |_| document.with(|plan| plan.organisation.autodiscover_sites.is_some()));
    let sites = Memo::new(move |_| document.with(named));
    let asked = Memo::new(move |_| some.get() || sites.with(|sites| sites.len() > 1));
    view! {
        <Show when=move || asked.get()>
            <Where some/>
            <Show when=move || some.get()>
                <Several at=LANDS label="On these" options=sites short=true/>
            </Show>
        </Show>
    }
}

/// On all sites, or on some of them.
#[component]
fn Where(
    /// Whether only on some.
    some: Memo<bool>,
) -> impl IntoView {
    let document = Document::here();
    let field =
        Field::new(At::from(LANDS), "On which sites may Autodiscover from the internet land?");
    let choose = move |some: bool| {
        document.edit("where Autodiscover lands", |plan| {
            let all = facing(plan).map(|site| site.id.clone()).collect();
            plan.organisation.autodiscover_sites = some.then_some(all);
        });
    };
    let option = move |word: &'static str, label: &'static str, is_some: bool| {
        view! {
            <Labelled>
                <input
                    type="radio"
                    name="landing"
                    value=word
                    prop:checked=move || some.get() == is_some
                    on:change=move |_| choose(is_some)
                />
                <span>{label}</span>
            </Labelled>
        }
    };
    view! {
        <Fieldset field>
            {option("all", "Every internet-facing site", false)}
            {option("some", "Only some of them", true)}
        </Fieldset>
    }
}

fn facing(plan: &Plan) -> impl Iterator<Item = &Site> {
    plan.sites.iter().filter(|site| site.internet_facing == Some(true))
}

fn named(plan: &Plan) -> Vec<(String, String)> {
    facing(plan).map(|site| (site.id.clone(), site.title().to_owned())).collect()
}
