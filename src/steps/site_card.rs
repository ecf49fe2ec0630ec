//! Questions that are asked for each site: a card a site, a page of them at a time.

use crate::document::Document;
use crate::parts::{SiteControls, SiteList};
use crate::route::Step;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// Sites on a page of most steps.
pub(super) const PER_PAGE: usize = 10;

/// A card for each site that is shown, under what leads to the others.
#[component]
pub(super) fn SiteCards(
    /// How many sites are on a page.
    #[prop(default = PER_PAGE)]
    size: usize,
    /// Makes the card of a site.
    card: fn(SiteKey) -> AnyView,
) -> impl IntoView {
    let shown = SiteList::here().shown(size);
    view! {
        <SiteControls size/>
        <NoSiteYet/>
        <For each=move || shown.get() key=|key| *key let(key)>
            {card(key)}
        </For>
    }
}

/// A site's questions under its name.
#[component]
pub(super) fn SiteCard(
    /// The site.
    key: SiteKey,
    /// Whether its name is a heading below another one.
    #[prop(optional)]
    below: bool,
    /// The questions.
    children: Children,
) -> impl IntoView {
    let title = title(key);
    let id = format!("site-{key}");
    let heading = if below {
        view! { <h3 id=id.clone() tabindex="-1">{title}</h3> }.into_any()
    } else {
        view! { <h2 id=id.clone() tabindex="-1">{title}</h2> }.into_any()
    };
    view! {
        <section class="entry" aria-labelledby=id>
            {heading}
            {children()}
        </section>
    }
}

/// Where to go first, while there is no site.
#[component]
pub(super) fn NoSiteYet() -> impl IntoView {
    let document = Document::here();
    let none = Memo::new(move |_| document.with(|plan| plan.sites.is_empty()));
    view! {
        <Show when=move || none.get()>
            <p class="nothing">
                "There is no site yet. " <a href=Step::Sites.href()>"Add the first one"</a> "."
            </p>
        </Show>
    }
}

/// What people call a site.
pub(super) fn title(key: SiteKey) -> Signal<String> {
    let document = Document::here();
    Memo::new(move |_| document.site(key, |site| site.title().to_owned())).into()
}

/// The words with which a question about a site is heard: "of HQ".
pub(super) fn of(key: SiteKey) -> Signal<String> {
    let title = title(key);
    Signal::derive(move || format!("of {}", title.get()))
}
