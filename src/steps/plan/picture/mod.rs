//! The picture: one site or all, on the page, in words and as a file.

mod asked;
mod chooser;
mod drawing;
mod drawn;
mod said;
mod saving;
mod shown;

use crate::parts::AfterPaint;
use chooser::Chooser;
use drawn::drawn;
use leptos::prelude::*;
use saving::SaveButtons;
use shown::Shown;

/// The picture.
#[component]
pub(super) fn ThePicture() -> impl IntoView {
    let site = drawn();
    view! {
        <section class="sheet" data-key="picture" aria-labelledby="/sheets/picture">
            <h2 id="/sheets/picture" tabindex="-1">"The picture"</h2>
            <div class="presets">
                <Chooser site/>
                <SaveButtons site/>
            </div>
            <AfterPaint>
                <Shown site/>
            </AfterPaint>
        </section>
    }
}
