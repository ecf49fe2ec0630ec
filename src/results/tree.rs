//! What a sheet shows: a tree of plain elements.
//!
//! Sheets are long, follow as a whole from the design and have no controls in them. As one plain
//! type they cost a fraction of the bytes of views, each of which is a type of its own; and a
//! sheet that is made anew changes the page only where it differs, so that what somebody opened
//! stays open. Text is only ever set as text, so nothing that was typed can become markup.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node as Place};

/// An element, or a text where there is no tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    tag: &'static str,
    text: String,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// An element.
pub fn el(tag: &'static str) -> Node {
    Node { tag, ..Node::default() }
}

/// An element with a class.
pub fn of_class(tag: &'static str, class: &'static str) -> Node {
    el(tag).with("class", class)
}

impl Node {
    /// Adds an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds a text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Self { text: text.into(), ..Self::default() });
        self
    }

    /// Adds an element.
    pub fn add(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// Adds elements.
    pub fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// Makes it, for a page that does not change any more.
    pub fn build(&self) -> Option<Place> {
        if self.tag.is_empty() {
            return Some(document().create_text_node(&self.text).unchecked_into());
        }
        let element = document().create_element(self.tag).ok()?;
        for (name, value) in &self.attributes {
            let _ = element.set_attribute(name, value);
        }
        for child in self.children.iter().filter_map(Self::build) {
            let _ = element.append_child(&child);
        }
        Some(element.unchecked_into())
    }

    /// Changes what `old` made into what this would make.
    fn patch(&self, old: &Self, place: &Place) {
        if self == old {
            return;
        }
        if self.tag != old.tag {
            if let (Some(new), Some(parent)) = (self.build(), place.parent_node()) {
                let _ = parent.replace_child(&new, place);
            }
        } else if self.tag.is_empty() {
            place.set_node_value(Some(&self.text));
        } else {
            self.patch_element(old, place.unchecked_ref());
        }
    }

    fn patch_element(&self, old: &Self, element: &Element) {
        if self.attributes != old.attributes {
            for (name, _) in &old.attributes {
                let _ = element.remove_attribute(name);
            }
            for (name, value) in &self.attributes {
                let _ = element.set_attribute(name, value);
            }
        }
        let mut place = element.first_child();
        for (child, old) in self.children.iter().zip(&old.children) {
            let Some(here) = place else { return };
            place = here.next_sibling();
            child.patch(old, &here);
        }
        while let Some(left) = place {
            place = left.next_sibling();
            let _ = element.remove_child(&left);
        }
        for new in self.children.iter().skip(old.children.len()).filter_map(Self::build) {
            let _ = element.append_child(&new);
        }
    }
}

/// Shows a tree and keeps it as it should be.
pub fn show(tree: impl Fn() -> Node + 'static) -> AnyView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |old: Option<Node>| {
        let Some(parent) = place.get() else { return el("div") };
        // The element may have belonged to another tree: leptos uses it again where it can.
        let old = old.unwrap_or_else(|| {
            parent.set_text_content(None);
            el("div")
        });
        let new = el("div").add(tree());
        new.patch_element(&old, &parent);
        new
    });
    view! { <div node_ref=place></div> }.into_any()
}
