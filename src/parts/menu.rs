//! A button that opens a few more.

use super::live::memo;
use crate::browser::page;
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};

/// What a menu offers: the words on the button, and what it does.
pub type Items = Vec<(String, Callback<()>)>;

/// A button that opens a few more; it closes after each, by Escape, and when the focus leaves.
/// `about` goes on after the label for listeners only: "for HQ".
pub fn menu(label: &'static str, about: String, items: Items) -> AnyView {
    let open = RwSignal::new(false);
    let opener: NodeRef<Button> = NodeRef::new();
    let list: NodeRef<Div> = NodeRef::new();
    // The menu may be going away together with what it belongs to.
    let close = move || {
        let _ = open.try_set(false);
    };
    let focus_opener = move || {
        if let Some(opener) = opener.try_get_untracked().flatten() {
            let _ = opener.focus();
        }
    };
    let toggle = move |_| {
        if let (Some(opener), Some(list)) = (opener.get_untracked(), list.get_untracked()) {
            page::put_below(&list, &opener);
        }
        open.update(|open| *open = !*open);
    };
    let button = move |(text, action): (String, Callback<()>)| {
        let click = move |_| {
            focus_opener();
            close();
            action.run(());
        };
        view! { <button type="button" on:click=click>{text}</button> }.into_any()
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            focus_opener();
            close();
        }
    };
    let leave = move |event: FocusEvent| {
        if left(&event) {
            close();
        }
    };
    let expanded = memo(move || open.get().to_string());
    let hidden = memo(move || !open.get());
    view! {
        <div class="menu" on:focusout=leave on:keydown=escape>
            <button
                type="button"
                class="opener"
                node_ref=opener
                aria-expanded=expanded
                on:click=toggle
            >
                {label}
                {(!about.is_empty()).then(|| view! { <span class="heard">" " {about}</span> })}
            </button>
            <div class="items" node_ref=list hidden=hidden>
                {items.into_iter().map(button).collect_view()}
            </div>
        </div>
    }
    .into_any()
}

/// Whether the focus goes to something outside.
fn left(event: &FocusEvent) -> bool {
    let node = |target: Option<web_sys::EventTarget>| target?.dyn_into::<Node>().ok();
    let to = node(event.related_target());
    !node(event.current_target()).is_some_and(|menu| menu.contains(to.as_ref()))
}
