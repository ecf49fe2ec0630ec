//! Every answer, with the way back to it.

use crate::document::Document;
use crate::engine::Engine;
use crate::parts::{Heard, More};
use crate::route::link_to;
use crate::steps::site_card::{SiteCards, title};
use cas_plan::follows::Checked;
use cas_plan::plan::SiteKey;
use cas_planner_link::Ask;
use leptos::prelude::*;

/// Sites whose answers are listed at once.
pub const PER_PAGE: usize = 5;

/// The answers of the organisation, then of each site.
#[component]
pub(super) fn Answers() -> impl IntoView {
    view! {
        <h2>"Your answers"</h2>
        <More title="Organisation">
            <List/>
        </More>
        <SiteCards
            size=PER_PAGE
            card=|key| {
                view! {
                    <More title=title(key)>
                        <List site=key/>
                    </More>
                }
                .into_any()
            }
        />
    }
}

/// The answers of a site, or of the organisation.
#[component]
fn List(
    /// The site; the organisation where there is none.
    #[prop(optional)]
    site: Option<SiteKey>,
) -> impl IntoView {
    let document = Document::here();
    let answers = Engine::here().answer_to::<Vec<Checked>>(move || {
        let place = match site {
            Some(key) => Some(document.with_now(|plan| plan.place_of(key))?),
            None => None,
        };
        Some(Ask::Answers(place))
    });
    view! {
        <div class="answers">
            <dl>
                <For each=move || answers.get().unwrap_or_default() key=Clone::clone let(one)>
                    <div>
                        <dt>{one.question.clone()}</dt>
                        <dd>{one.answer}</dd>
                        <dd>
                            <a href=link_to(&one.at)>
                                "Change" <Heard words=format!(" {}", one.question)/>
                            </a>
                        </dd>
                    </div>
                </For>
            </dl>
        </div>
    }
}
