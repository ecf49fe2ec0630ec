//! Every answer, with the way back to it.

use super::super::{site_cards, site_title};
use crate::document::Document;
use crate::parts::{live, memo};
use crate::steps::link_to;
use cas_plan::documents::answers::{self, Answer};
use cas_plan::plan::SiteKey;
use cas_plan::terms::Version;
use leptos::prelude::*;

/// Sites on a page.
const PER_PAGE: usize = 5;

/// The answers of the organisation, then of each site.
pub fn answers(document: Document) -> AnyView {
    let organisation = memo(move || document.plan().with(answers::organisation));
    view! {
        <h2>"Your answers"</h2>
        <details class="more answers">
            <summary>"Organisation"</summary>
            {live(move || organisation.with(|all| list(document, all)))}
        </details>
        {site_cards(document, PER_PAGE, None, of_site)}
    }
    .into_any()
}

fn of_site(document: Document, key: SiteKey) -> AnyView {
    let all = memo(move || {
        document.plan().with(|plan| {
            let place = plan.place_of(key)?;
            let version = plan.organisation.exchange.unwrap_or(Version::V2010);
            plan.site(key).map(|site| answers::site(place, site, version))
        })
    });
    view! {
        <details class="more answers">
            <summary>{site_title(document, key)}</summary>
            {live(move || all.with(|all| list(document, all.as_deref().unwrap_or_default())))}
        </details>
    }
    .into_any()
}

fn list(document: Document, all: &[Answer]) -> AnyView {
    let row = |answer: &Answer| {
        let text = document.design().with(|design| answer.text(design));
        view! {
            <div>
                <dt>{answer.question}</dt>
                <dd class:soft=answer.answer.is_none()>{text}</dd>
                <dd>
                    <a href=link_to(&answer.at)>
                        "Change" <span class="heard">" " {answer.question}</span>
                    </a>
                </dd>
            </div>
        }
    };
    view! { <dl>{all.iter().map(row).collect_view()}</dl> }.into_any()
}
