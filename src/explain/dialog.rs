//! The dialog over the page, and the ways into it.

use super::context::Explain;
use super::glossary::Glossary;
use super::keys::Keys;
use super::known::Known;
use super::rule::RuleText;
use super::rules::RuleList;
use super::share::ShareLink;
use super::shortcuts::Shortcuts;
use super::topic::Explained;
use crate::browser::{dialog, focus, target};
use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;
use web_sys::MouseEvent;

/// What is explained, over the page. Links to explanations and keys lead here from everywhere.
#[component]
pub fn Explanation() -> impl IntoView {
    let explain = Explain::here();
    let what = explain.what();
    let node = NodeRef::<Dialog>::new();
    hear(explain);
    Effect::new(move || {
        let open = what.with(Option::is_some);
        if let Some(dialog) = node.get() {
            dialog::show(&dialog, open);
        }
        if open {
            focus::now(TITLE);
        }
    });
    view! {
        // Escape closes a dialog without asking anybody.
        <dialog id="explain" aria-labelledby=TITLE node_ref=node on:close=move |_| explain.close()>
            <div class="explained">
                <div class="explained-head">
                    <h2 id=TITLE tabindex="-1">{move || title(explain)}</h2>
                    <button type="button" on:click=move |_| explain.close()>"Close"</button>
                </div>
                {move || what.get().map(body)}
            </div>
        </dialog>
    }
}

/// The identifier of what the dialog is called.
const TITLE: &str = "explained-title";

fn body(what: Explained) -> AnyView {
    match what {
        Explained::Rules(Some(id)) => view! {
            <Known show=move |texts| view! { <RuleText texts id=id.clone()/> }.into_any()/>
        }
        .into_any(),
        Explained::Rules(None) => {
            view! { <Known show=|texts| view! { <RuleList texts/> }.into_any()/> }.into_any()
        }
        Explained::Words(asked) => view! {
            <Known show=move |texts| view! { <Glossary texts asked=asked.clone()/> }.into_any()/>
        }
        .into_any(),
        Explained::Keys => view! { <Keys/> }.into_any(),
        Explained::Share(link) => view! { <ShareLink link/> }.into_any(),
    }
}

/// What the dialog is called.
fn title(explain: Explain) -> String {
    match explain.what().get() {
        None => String::new(),
        Some(Explained::Rules(None)) => "Rules".to_owned(),
        Some(Explained::Rules(Some(id))) => {
            let heading = explain.texts().with(|texts| {
                let texts = texts.as_ref().and_then(|texts| texts.as_ref().ok())?;
                texts.rule(&id).map(super::texts::Rule::heading)
            });
            heading.unwrap_or(id)
        }
        Some(Explained::Words(_)) => "Glossary".to_owned(),
        Some(Explained::Keys) => "Keys".to_owned(),
        Some(Explained::Share(_)) => "Share".to_owned(),
    }
}

/// Follows links to explanations, and keys, wherever they are.
fn hear(explain: Explain) {
    let shortcuts = Shortcuts::here();
    let click = window_event_listener(ev::click, move |event| follow(explain, &event));
    let keys = window_event_listener(ev::keydown, move |event| shortcuts.press(&event));
    on_cleanup(move || {
        click.remove();
        keys.remove();
    });
}

/// A link to an explanation opens it over the page and leaves the address alone.
fn follow(explain: Explain, event: &MouseEvent) {
    // These keys open links elsewhere.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let address = target::address(event).unwrap_or_default();
    if let Some(what) = address.strip_prefix('#').and_then(Explained::of_address) {
        event.prevent_default();
        explain.open(what);
    }
}
