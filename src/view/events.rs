//! Shows a tree and hears what happens to it: one listener a kind of event, at the root.

use super::{Act, Hand, Node, patch};
use crate::browser::window::hear_at;
use crate::signals::RenderEffect;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node as Place};

/// What the page acts on. Events that do not bubble are not among them.
const HEARD: [&str; 8] =
    ["click", "input", "change", "keydown", "dragstart", "dragover", "drop", "dragend"];
/// The place of an element's hands in the table.
const PLACE: &str = "data-on";

type Table = Rc<RefCell<Vec<Vec<Hand>>>>;

/// Shows a tree in an element of the page from now on: whenever something changes that `tree`
/// reads, what is shown follows.
pub fn show(parent: &Element, tree: impl Fn() -> Node + 'static) {
    keep(parent, Box::new(tree));
}

/// Compiled once, whatever is shown.
fn keep(parent: &Element, tree: Box<dyn Fn() -> Node>) {
    let table = Table::default();
    listen(parent, &table);
    let parent = parent.clone();
    let shown = RenderEffect::new(move |old: Option<Node>| {
        let mut new = super::el("div").add(tree());
        let mut hands = Vec::new();
        number(&mut new, &mut hands);
        table.replace(hands);
        patch::children(&new.children, old.as_ref().map_or(&[], |old| &old.children), &parent);
        new
    });
    // What is shown once is shown as long as the page is open.
    std::mem::forget(shown);
}

/// Shows a tree that does not change any more, below what is there.
pub fn show_once(parent: &Element, tree: &Node) {
    if let Some(place) = patch::build(tree) {
        let _ = parent.append_child(&place);
    }
}

/// Takes the hands out of a tree into a table, in the order of the elements.
fn number(node: &mut Node, hands: &mut Vec<Vec<Hand>>) {
    if !node.on.is_empty() {
        node.attributes.push((Cow::Borrowed(PLACE), hands.len().to_string()));
        hands.push(std::mem::take(&mut node.on));
    }
    for child in &mut node.children {
        number(child, hands);
    }
}

fn listen(root: &Element, table: &Table) {
    for kind in HEARD {
        let (of, table) = (root.clone(), table.clone());
        hear_at(root, kind, Box::new(move |event| dispatch(kind, event, &of, &table)));
    }
}

/// From where it happened outwards, as events go.
fn dispatch(kind: &str, event: &Event, root: &Element, table: &Table) {
    let target = event.target().and_then(|target| target.dyn_into::<Place>().ok());
    let mut place = target.and_then(|node| match node.dyn_into::<Element>() {
        Ok(element) => Some(element),
        Err(text) => text.parent_element(),
    });
    while let Some(element) = place {
        // Taken out of the table first: what is done may show another tree.
        let hands = element.get_attribute(PLACE).and_then(|place| {
            let place: usize = place.parse().ok()?;
            table.borrow().get(place).cloned()
        });
        for hand in hands.into_iter().flatten().filter(|hand| hand.event == kind) {
            match hand.act {
                Act::Of(act) => act(event),
                Act::Click(act) => act(),
            }
        }
        if &element == root {
            return;
        }
        place = element.parent_element();
    }
}
