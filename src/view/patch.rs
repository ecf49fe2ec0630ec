//! Changes what one tree made into what another one would make, and nothing else: the focus, the
//! cursor and what somebody opened stay.

use super::Node;
use crate::browser::window::document;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node as Place};

/// Changes the children of an element. Those with an identifier or a key are found again wherever
/// they went.
pub fn children(new: &[Node], old: &[Node], parent: &Element) {
    let all = parent.child_nodes();
    let places: Vec<Option<Place>> =
        (0..old.len()).map(|n| u32::try_from(n).ok().and_then(|n| all.get(n))).collect();
    let matches = matched(new, old);
    for (place, index) in places.iter().zip(0..) {
        if let Some(gone) = place.as_ref().filter(|_| !matches.contains(&Some(index))) {
            let _ = parent.remove_child(gone);
        }
    }
    let mut cursor = parent.first_child();
    for (child, found) in new.iter().zip(matches) {
        let before = found.and_then(|index| Some((old.get(index)?, places.get(index)?.as_ref()?)));
        let place = match before {
            Some((before, place)) => {
                patch(child, before, place);
                place.clone()
            }
            None => match build(child) {
                Some(place) => place,
                None => continue,
            },
        };
        if cursor.as_ref() == Some(&place) {
            cursor = place.next_sibling();
        } else {
            let _ = parent.insert_before(&place, cursor.as_ref());
        }
    }
}

/// Which old child each new one continues.
fn matched(new: &[Node], old: &[Node]) -> Vec<Option<usize>> {
    let mut taken = vec![false; old.len()];
    let mut next = 0;
    let mut matches = Vec::new();
    for child in new {
        let found = match key(child) {
            // In order where nothing moved, so the search ends at once.
            Some(wanted) => search(old, next, |node| key(node) == Some(wanted)),
            None => search_on(old, next, |node| key(node).is_none() && is_alike(node, child)),
        };
        let free = |index: &usize| {
            let alike = old.get(*index).is_some_and(|node| node.tag == child.tag);
            alike && taken.get_mut(*index).is_some_and(|taken| !std::mem::replace(taken, true))
        };
        let found = found.filter(free);
        next = found.map_or(next, |index| index + 1);
        matches.push(found);
    }
    matches
}

fn is_alike(old: &Node, new: &Node) -> bool {
    old.tag == new.tag && old.attribute("class") == new.attribute("class")
}

/// The first that is wanted, from a place on and then from the beginning.
fn search(old: &[Node], from: usize, wanted: impl Fn(&Node) -> bool) -> Option<usize> {
    search_on(old, from, &wanted).or_else(|| search_on(old, 0, &wanted))
}

fn search_on(old: &[Node], from: usize, wanted: impl Fn(&Node) -> bool) -> Option<usize> {
    Some(from + old.get(from..)?.iter().position(wanted)?)
}

fn key(node: &Node) -> Option<&str> {
    node.attribute("data-key").or_else(|| node.attribute("id"))
}

fn patch(new: &Node, old: &Node, place: &Place) {
    if new == old {
        return;
    }
    if new.tag.is_empty() {
        return place.set_node_value(Some(&new.text));
    }
    let element: &Element = place.unchecked_ref();
    for (name, _) in old.attributes.iter().filter(|(name, _)| new.attribute(name).is_none()) {
        take(element, name);
    }
    children(&new.children, &old.children, element);
    for (name, value) in &new.attributes {
        if old.attribute(name) != Some(value) {
            give(element, name, value);
        }
    }
}

/// Makes what a tree describes.
pub fn build(node: &Node) -> Option<Place> {
    if node.tag.is_empty() {
        return Some(document().create_text_node(&node.text).unchecked_into());
    }
    let element = document().create_element(&node.tag).ok()?;
    for child in node.children.iter().filter_map(build) {
        let _ = element.append_child(&child);
    }
    // After the children, because a list has no value before it has entries.
    for (name, value) in &node.attributes {
        give(&element, name, value);
    }
    Some(element.unchecked_into())
}

/// What a field holds is a property; its attribute only says what it held at first.
fn give(element: &Element, name: &str, value: &str) {
    match name {
        "value" if element.tag_name() != "OPTION" && element.tag_name() != "BUTTON" => {
            let now = Reflect::get(element, &name.into()).ok().and_then(|now| now.as_string());
            if now.as_deref() != Some(value) {
                set(element, name, &value.into());
            }
            if is_choice(element) {
                let _ = element.set_attribute(name, value);
            }
        }
        "checked" => set(element, name, &JsValue::TRUE),
        // The engine's own drawings only.
        "inner-html" => element.set_inner_html(value),
        _ => {
            let _ = element.set_attribute(name, value);
        }
    }
}

fn take(element: &Element, name: &str) {
    match name {
        "checked" => set(element, name, &JsValue::FALSE),
        _ => {
            let _ = element.remove_attribute(name);
        }
    }
}

fn set(element: &Element, name: &str, value: &JsValue) {
    let _ = Reflect::set(element, &name.into(), value);
}

fn is_choice(element: &Element) -> bool {
    matches!(element.get_attribute("type").as_deref(), Some("radio" | "checkbox"))
}
