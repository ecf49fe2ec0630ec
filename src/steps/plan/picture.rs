//! The picture: one site or all, on the page, in words and as a file.

use super::drawing::Drawing;
use super::looked::Looked;
use super::said::InWords;
use crate::browser::files;
use crate::document::Document;
use crate::engine::Engine;
use crate::notices::Notices;
use crate::steps::site_card;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// More sites than that are drawn one by one.
const DRAWN_AT_ONCE: usize = 20;

/// The picture.
#[component]
pub(super) fn ThePicture() -> impl IntoView {
    let (document, notices) = (Document::here(), Notices::here());
    let site = drawn();
    let ask = move |engine: Engine| {
        let id = |key| document.with_now(|plan| plan.site(key).map(|site| site.id.clone()));
        engine.picture(site.get().and_then(id))
    };
    let engine = Engine::here();
    let picture = engine.answer_to(ask);
    // What is saved is drawn from the answers as they are then, whatever is shown yet.
    let save = move |act: fn(&str) -> Result<(), String>| {
        let asked = untrack(|| ask(engine));
        spawn_local(async move {
            let saved = match asked.await {
                Some(picture) => act(&picture.svg),
                None => Err("The picture is not drawn yet; try again in a moment.".to_owned()),
            };
            if let Err(message) = saved {
                notices.tell(message, Vec::new());
            }
        });
    };
    let as_svg = |svg: &str| files::save("picture.svg", "image/svg+xml", svg);
    let as_png = |svg: &str| {
        files::save_as_png("picture.png", svg);
        Ok(())
    };
    let svg = Memo::new(move |_| picture.with(|picture| picture.as_ref().map(|p| p.svg.clone())));
    let said = Memo::new(move |_| picture.with(|picture| picture.as_ref().map(|p| p.said.clone())));
    view! {
        <section class="sheet" data-key="picture" aria-labelledby="/sheets/picture">
            <h2 id="/sheets/picture" tabindex="-1">"The picture"</h2>
            <div class="presets">
                <Chooser site/>
                <button type="button" on:click=move |_| save(as_svg)>"Save as SVG"</button>
                <button type="button" on:click=move |_| save(as_png)>"Save as PNG"</button>
            </div>
            <Drawing svg=Signal::derive(move || svg.get().unwrap_or_default())/>
            <InWords said=Signal::derive(move || said.get().unwrap_or_default())/>
        </section>
    }
}

/// The site that is drawn; `None` for all.
fn drawn() -> Memo<Option<SiteKey>> {
    let (document, chosen) = (Document::here(), Looked::here().site);
    Memo::new(move |_| {
        document.with(|plan| {
            let chosen = chosen.get().filter(|key| plan.site(*key).is_some());
            let many = plan.sites.len() > DRAWN_AT_ONCE;
            chosen.or_else(|| plan.sites.first().filter(|_| many).map(|site| site.key))
        })
    })
}

/// The choice between the sites, and all of them where they are few; nothing where there is one.
#[component]
fn Chooser(
    /// The site that is drawn; `None` for all.
    site: Memo<Option<SiteKey>>,
) -> impl IntoView {
    let (document, chosen) = (Document::here(), Looked::here().site);
    let sites = Memo::new(move |_| {
        document.with(|plan| plan.sites.iter().map(|site| site.key).collect::<Vec<_>>())
    });
    let several = move || sites.with(|sites| sites.len() > 1);
    let few = move || sites.with(|sites| sites.len() <= DRAWN_AT_ONCE);
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
