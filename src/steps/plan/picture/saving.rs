//! The picture as a file.

use super::asked::of;
use crate::browser::files;
use crate::document::Document;
use crate::engine::Engine;
use crate::notices::Notices;
use cas_plan::follows::Picture;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Saves the picture. It is asked for anew, so that what is saved is what the answers say now,
/// whatever is shown yet.
#[component]
pub(super) fn SaveButtons(
    /// The site that is drawn; `None` for all.
    site: Memo<Option<SiteKey>>,
) -> impl IntoView {
    let (engine, document, notices) = (Engine::here(), Document::here(), Notices::here());
    let save = move |save: fn(&str) -> Result<(), String>| {
        let asked = engine.ask::<Picture>(of(document, site.get_untracked()));
        spawn_local(async move {
            let saved = match asked.await {
                Some(picture) => save(&picture.svg),
                None => Err("The picture is not drawn yet; try again in a moment.".to_owned()),
            };
            if let Err(message) = saved {
                notices.tell(message, Vec::new());
            }
        });
    };
    view! {
        <button type="button" on:click=move |_| save(as_svg)>"Save as SVG"</button>
        <button type="button" on:click=move |_| save(as_png)>"Save as PNG"</button>
    }
}

fn as_svg(svg: &str) -> Result<(), String> {
    files::save("picture.svg", "image/svg+xml", svg)
}

#[allow(clippy::unnecessary_wraps)] // one of two ways to save
fn as_png(svg: &str) -> Result<(), String> {
    files::save_as_png("picture.png", svg);
    Ok(())
}
