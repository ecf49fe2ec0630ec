//! A question page: one heading, one line of why it is asked, the fields, Continue.

use super::actions::Actions;
use super::errors::ErrorSummary;
use super::sites::Folds;
use super::words::Words;
use super::{balancing, certificates, exposure, names, organisation, plan, site_card, sites};
use crate::checks::Trouble;
use crate::route::Step;
use leptos::prelude::*;

/// The page of a step.
#[component]
pub fn StepPage(
    /// The step.
    step: Step,
) -> impl IntoView {
    let folds = Folds::here();
    let reveal = Callback::new(move |trouble: Trouble| {
        if let Some(key) = trouble.at.key() {
            folds.unfold(key);
        }
    });
    let (why, body) = match step {
        Step::Organisation => {
            (organisation::WHY, view! { <organisation::Organisation/> }.into_any())
        }
        Step::Sites => (sites::WHY, view! { <sites::Sites/> }.into_any()),
        Step::Exposure => (exposure::WHY, view! { <exposure::Exposure/> }.into_any()),
        Step::Names => (names::WHY, view! { <names::Names/> }.into_any()),
        Step::Certificates => {
            (certificates::WHY, view! { <certificates::Certificates/> }.into_any())
        }
        Step::Balancing => (balancing::WHY, view! { <balancing::Balancing/> }.into_any()),
        Step::Plan => (plan::WHY, view! { <plan::ThePlan/> }.into_any()),
    };
    view! {
        <h1 id="heading" tabindex="-1">{step.title()}</h1>
        <p class="why">{why}</p>
        <Words step/>
        <ErrorSummary step reveal/>
        {body}
        {(step != Step::Plan).then(|| view! { <Actions step/> })}
    }
}

/// How many sites a step shows at once.
pub fn sites_at_once(step: Step) -> usize {
    match step {
        Step::Sites => sites::PER_PAGE,
        Step::Exposure => exposure::PER_PAGE,
        Step::Plan => plan::PER_PAGE,
        _ => site_card::PER_PAGE,
    }
}
