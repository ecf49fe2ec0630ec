//! A button that opens a few more. The browser closes it: by Escape, by a click elsewhere, and
//! after each choice.

use super::explained::Heard;
use crate::browser::popover;
use leptos::prelude::*;

/// What a menu offers: the words on a button, and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    words: &'static str,
    act: Callback<()>,
}

impl Item {
    /// A button of a menu.
    pub fn new(words: &'static str, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self { words, act: Callback::new(move |()| act()) }
    }
}

/// A menu.
#[component]
pub fn Menu(
    /// Its own identifier in the page; the button that opens it is called `ID-opener`.
    #[prop(into)]
    id: String,
    /// The words on the button.
    label: &'static str,
    /// What goes on after them for listeners only: "for HQ".
    #[prop(into, optional)]
    about: Signal<String>,
    /// What it offers.
    items: Vec<Item>,
) -> impl IntoView {
    let list = id.clone();
    let buttons = items.into_iter().map(move |Item { words, act }| {
        view! {
            <button
                type="button"
                popovertarget=list.clone()
                popovertargetaction="hide"
                on:click=move |_| act.run(())
            >
                {words}
            </button>
        }
    });
    let heard = Signal::derive(move || format!(" {}", about.get()));
    view! {
        <div class="menu">
            <button
                type="button"
                class="opener"
                id=format!("{id}-opener")
                popovertarget=id.clone()
                on:click=move |event| popover::put_below_what_was_clicked(&event)
            >
                {label}
                {move || about.with(|about| !about.is_empty()).then(|| view! { <Heard words=heard/> })}
            </button>
            <div class="items" id=id popover="">{buttons.collect_view()}</div>
        </div>
    }
}
