//! The picture on the page.

use super::asked::of;
use super::drawing::Drawing;
use super::said::InWords;
use crate::document::Document;
use crate::engine::Engine;
use cas_plan::follows::Picture;
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

/// The drawing, and the same in words.
#[component]
pub(super) fn Shown(
    /// The site that is drawn; `None` for all.
    site: Memo<Option<SiteKey>>,
) -> impl IntoView {
    let document = Document::here();
    let picture = Engine::here().answer_to::<Picture>(move || Some(of(document, site.get())));
    let svg = Memo::new(move |_| {
        picture.with(|picture| picture.as_ref().map(|one| one.svg.clone()).unwrap_or_default())
    });
    let said = Memo::new(move |_| {
        picture.with(|picture| picture.as_ref().map(|one| one.said.clone()).unwrap_or_default())
    });
    view! {
        <Drawing svg/>
        <InWords said/>
    }
}
