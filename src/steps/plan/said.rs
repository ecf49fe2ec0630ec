//! The picture in words.

use crate::parts::More;
use crate::route::link_to;
use cas_plan::follows::Said;
use leptos::prelude::*;

/// A sentence for each mark of the picture, which leads where the mark does.
#[component]
pub(super) fn InWords(
    /// The sentences.
    said: Signal<Vec<Said>>,
) -> impl IntoView {
    view! {
        <More title="The picture in words" attr:data-key="picture-words">
            <ul>
                <For each=move || said.get() key=Clone::clone let(one)>
                    <li>
                        <a href=link_to(&one.at)>{one.text}</a>
                    </li>
                </For>
            </ul>
        </More>
    }
}
