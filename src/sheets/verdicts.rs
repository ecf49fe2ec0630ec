//! What holds for each site, in a word or two, and why.

use super::each::Each;
use super::identity;
use super::line::Lines;
use super::place::focusable;
use super::rules::Rules;
use cas_plan::documents::block::{Mark, Tone, Verdict};
use leptos::prelude::*;

/// What holds for each site.
#[component]
pub(super) fn Verdicts(
    /// The verdicts.
    #[prop(into)]
    verdicts: Signal<Vec<Verdict>>,
) -> impl IntoView {
    let one = |verdict| view! { <OfSite verdict/> }.into_any();
    view! { <dl class="verdicts"><Each things=verdicts names=identity::sites row=one/></dl> }
}

/// What holds for a site.
#[component]
fn OfSite(
    /// The verdict.
    verdict: Signal<Verdict>,
) -> impl IntoView {
    let (id, tabindex) = focusable(move || verdict.with(|one| one.address.clone()));
    let marks = move || verdict.with(|one| one.marks.iter().map(mark).collect_view());
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let host = move || {
        let host = verdict.with(|one| said(&one.host));
        host.map(|host| view! { <span class="host">{host}</span> })
    };
    let text = move || verdict.with(|one| said(&one.text)).map(|text| view! { <p>{text}</p> });
    let questions = Memo::new(move |_| verdict.with(|one| one.decided_by.clone()));
    let hangs = Memo::new(move |_| questions.with(|all| !all.is_empty()));
    let rules = Memo::new(move |_| verdict.with(|one| one.rules.clone()));
    view! {
        <dt id=id tabindex=tabindex>{move || verdict.with(|one| one.site.clone())}</dt>
        <dd>
            {marks} {host} {text}
            <Show when=move || hangs.get()>
                <Lines lines=questions/>
            </Show>
            <Rules rules/>
        </dd>
    }
}

/// A word or two that stand out, after what they stand for.
fn mark(mark: &Mark) -> AnyView {
    let tag = view! { <span class=class(mark.tone)>{mark.text.clone()}</span> };
    if mark.about.is_empty() {
        view! { {tag} " " }.into_any()
    } else {
        let about = format!("{} ", mark.about);
        view! { <span class="path">{about} {tag}</span> }.into_any()
    }
}

/// The class of a tag. Its words alone are enough; the colour only helps.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "tag good",
        Tone::Plain => "tag",
        Tone::Warning => "tag warning",
        Tone::Error => "tag error",
    }
}
