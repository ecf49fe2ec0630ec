//! The keys that save a way, and whether they do.

use crate::browser::storage;
use crate::parts::Labelled;
use leptos::prelude::*;

/// Remembers that single letters are not to do anything.
const OFF: &str = "cas-planner.keys-off";

const KEYS: [(&str, &str); 10] = [
    ("?", "This sheet"),
    ("1 to 7", "The steps"),
    ("u, r", "Undo, redo; also Ctrl+Z and Ctrl+Y"),
    ("f", "Find among the sites, where there are many"),
    ("w", "The results beside the question, or back to it"),
    ("p", "Larger text and nothing around it, for a projector"),
    ("Arrow keys", "In the grid of protocols: the next cell"),
    ("n, i, o, b", "In the grid: none, inside, outside, both"),
    ("Alt with up, down", "On the six dots of a site: move it"),
    ("Escape", "Close what lies over the page"),
];

/// The keys and what they do.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let row = |(keys, what): (&'static str, &'static str)| {
        view! {
            <dt><kbd>{keys}</kbd></dt>
            <dd>{what}</dd>
        }
    };
    let on = RwSignal::new(!are_off());
    let turn = move |_| {
        // Where nothing may be kept, the switch goes back to what holds.
        let _ = if are_off() { storage::remove(OFF) } else { storage::write(OFF, &"off") };
        on.set(!are_off());
    };
    view! {
        <dl class="keys">{KEYS.into_iter().map(row).collect_view()}</dl>
        <Labelled>
            <input type="checkbox" prop:checked=on on:change=turn/>
            <span>"Single letters and digits do something"</span>
        </Labelled>
    }
}

/// Whether single letters are not to do anything.
pub(super) fn are_off() -> bool {
    storage::text(OFF).ok().flatten().is_some()
}
