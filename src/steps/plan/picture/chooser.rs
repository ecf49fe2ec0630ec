//! The choice between the sites.

use super::drawn::DRAWN_AT_ONCE;
use crate::document::Document;
use crate::steps::plan::looked::Looked;
use crate::steps::site_card;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// The choice between the sites, and all of them where they are few; nothing where there is one.
#[component]
pub(super) fn Chooser(
    /// The site that is drawn; `None` for all.
    site: Memo<Option<SiteKey>>,
) -> impl IntoView {
    let (document, chosen) = (Document::here(), Looked::here().site());
    let sites = Memo::new(move |_| {
        document.with(|plan| plan.sites.iter().map(|site| site.key).collect::<Vec<_>>())
    });
    let several = move || sites.with(|sites| sites.len() > 1);
    let few = move || sites.with(|sites| sites.len() <= DRAWN_AT_ONCE);
    // The value of "All sites" is no key.
    let choose = move |event| chosen.set(event_target_value(&event).parse().ok());
    view! {
        <Show when=several>
            <span>
                <label for="drawn">"Show "</label>
                <select id="drawn" on:change=choose>
                    <Show when=few>
                        <option value="" prop:selected=move || site.get().is_none()>
                            "All sites"
                        </option>
                    </Show>
                    <For each=move || sites.get() key=|key| *key let(key)>
                        <option
                            value=key.to_string()
                            prop:selected=move || site.get() == Some(key)
                        >
                            {site_card::title(key)}
                        </option>
                    </For>
                </select>
            </span>
        </Show>
    }
}
