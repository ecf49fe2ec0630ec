//! What is wrong, what it costs, what would be better, and what to do.

use super::each::Each;
use super::identity;
use super::line::answer_link;
use super::name::Soft;
use super::place::focusable;
use super::rules::Rules;
use cas_plan::design::Severity;
use cas_plan::documents::block::Finding;
use leptos::prelude::*;

/// Findings, each with what to do and the way to the answer.
#[component]
pub(super) fn Findings(
    /// The findings.
    #[prop(into)]
    findings: Signal<Vec<Finding>>,
) -> impl IntoView {
    let one = |finding| view! { <OneFinding finding/> }.into_any();
    view! { <ul class="findings"><Each things=findings names=identity::findings row=one/></ul> }
}

/// A finding.
#[component]
fn OneFinding(
    /// The finding.
    finding: Signal<Finding>,
) -> impl IntoView {
    let (id, tabindex) = focusable(move || finding.with(|one| one.address.clone()));
    let fix = Signal::derive(move || finding.with(|one| one.fix.clone()));
    let rules = Memo::new(move |_| finding.with(|one| one.rules.clone()));
    let way = move || finding.with(|one| answer_link(&one.at, "Go to the answer"));
    view! {
        <li class="finding" id=id tabindex=tabindex>
            <span class=move || finding.with(|one| class(one.severity))>
                {move || finding.with(|one| one.word.clone())}
            </span>
            <div>
                <p>{move || finding.with(|one| one.message.clone())}</p>
                <Soft text=fix/>
                <p class="go">{way}</p>
                <Rules rules/>
            </div>
        </li>
    }
}

/// The class of a tag. Its words alone are enough; the colour only helps.
fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "tag error",
        Severity::Warning => "tag warning",
        Severity::Advice => "tag",
    }
}
