//! Keys that save a way, and the sheet that lists them.

use super::Explained;
use crate::browser::{address, focus, storage};
use crate::page::Page;
use crate::parts::option;
use crate::steps::Step;
use crate::view::{Node, On, el, of_class};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

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
pub fn keys(page: Page) -> (String, Node) {
    let row =
        |(keys, what): (&str, &str)| [el("dt").add(el("kbd").text(keys)), el("dd").text(what)];
    let off = storage::read(OFF).ok().flatten().is_some();
    let toggle = move |_: &web_sys::Event| {
        let _ = if off { storage::remove(OFF) } else { storage::write(OFF, "off") };
        page.explained.set(None);
        page.explained.set(Some(Explained::Keys));
    };
    let input = el("input").with("type", "checkbox").flag("checked", !off).on("change", toggle);
    let switch = option(input, el("span").text("Single letters and digits do something"));
    let list = of_class("dl", "keys").all(KEYS.into_iter().flat_map(row));
    ("Keys".to_owned(), el("div").add(list).add(switch))
}

/// Acts on a key that was pressed anywhere on the page.
pub fn press(page: Page, event: &KeyboardEvent) {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        let redo = key == "y" || (key == "Z" && event.shift_key());
        match key.as_str() {
            _ if in_dialog(event) => return,
            _ if redo => page.document.redo(),
            "z" => page.document.undo(),
            _ => return,
        }
        return event.prevent_default();
    }
    if event.alt_key() || is_typing(event) || storage::read(OFF).ok().flatten().is_some() {
        return;
    }
    let number = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match key.as_str() {
        "?" => page.explained.set(Some(Explained::Keys)),
        _ if in_dialog(event) => {}
        "u" => page.document.undo(),
        "r" => page.document.redo(),
        "p" => page.presenting.update(|on| *on = !*on),
        "f" if focus::now("filter") => event.prevent_default(),
        "w" => {
            let beside = if in_results(event) { "heading" } else { "results-title" };
            focus::now(beside);
        }
        _ => {
            if let Some(step) = number.and_then(|place| Step::ALL.get(place)) {
                address::go(&format!("/{}", step.slug()));
            }
        }
    }
}

fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether letters belong to a field.
fn is_typing(event: &KeyboardEvent) -> bool {
    const FIELDS: &str = "textarea, select, input:not([type=radio], [type=checkbox])";
    target(event).is_some_and(|element| element.matches(FIELDS).unwrap_or(false))
}

fn in_dialog(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| element.closest("dialog").ok().flatten().is_some())
}

fn in_results(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| element.closest("aside").ok().flatten().is_some())
}
