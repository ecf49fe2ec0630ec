//! The names of a site.

use super::defaults::Defaults;
use super::name::{FURTHER, MAIN, Name, NameField};
use super::overrides::Overrides;
use crate::document::{At, Document};
use crate::parts::More;
use crate::steps::site_card::{self, SiteCard};
use cas_plan::plan::{Plan, SiteKey};
use leptos::prelude::*;

/// The names of a site; those that few need are folded away while none of them is entered.
pub(super) fn card(key: SiteKey) -> AnyView {
    let (document, defaults) = (Document::here(), Defaults::here().of(key));
    let (of, title) = (site_card::of(key), site_card::title(key));
    let field = move |name: &'static Name| view! { <NameField key name of defaults/> };
    let open = document.with_now(|plan| has_further(plan, key));
    let further = Signal::derive(move || format!("Further names of {}", title.get()));
    view! {
        <SiteCard key>
            {MAIN.iter().map(field).collect_view()}
            <More title=further open>
                {FURTHER.iter().map(field).collect_view()}
                <Overrides key/>
            </More>
        </SiteCard>
    }
    .into_any()
}

fn has_further(plan: &Plan, key: SiteKey) -> bool {
    let entered = |name: &Name| {
        let at = At::site(key, format!("names/{}", name.key));
        at.pointer(plan).and_then(|pointer| plan.answer(&pointer)).is_some()
    };
    plan.site(key).is_some_and(|site| !site.names.overrides.is_empty())
        || FURTHER.iter().any(entered)
}
