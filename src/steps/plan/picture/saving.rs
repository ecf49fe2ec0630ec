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
    let save = move |format: Format| {
        let asked = engine.ask::<Picture>(of(document, site.get_untracked()));
        spawn_local(async move {
            let saved = match asked.await {
                Some(picture) => format.save(&picture.svg).await,
                None => Err("The picture is not drawn yet; try again in a moment.".to_owned()),
            };
            if let Err(message) = saved {
                notices.tell(message);
            }
        });
    };
    view! {
        <button type="button" on:click=move |_| save(Format::Svg)>"Save as SVG"</button>
        <button type="button" on:click=move |_| save(Format::Png)>"Save as PNG"</button>
    }
}

/// What a picture is saved as.
#[derive(Clone, Copy)]
enum Format {
    Svg,
    Png,
}

impl Format {
    async fn save(self, svg: &str) -> Result<(), String> {
        match self {
            Self::Svg => files::save("picture.svg", "image/svg+xml", svg),
            Self::Png => files::save_as_png("picture.png", svg).await,
        }
    }
}
