//! What is shown as one plain type: a tree of elements.
//!
//! The page shows it, the paper and the saved file are written from it. As plain data it costs a
//! fraction of the bytes of views, each of which is a type of its own, and a tree that is made
//! anew changes the page only where it differs. Text is only ever text, so nothing that was typed
//! can become markup.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

/// An element, or a text where there is no tag. It is one word large, so that building a tree
/// moves next to nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Node<H = ()>(Box<Element<H>>);

/// What an element consists of. `H` is what the page does when something happens to it; a
/// document has nothing of the kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Element<H = ()> {
    /// The element's name; empty for a text.
    #[serde(rename = "t", default, skip_serializing_if = "str::is_empty")]
    pub tag: Cow<'static, str>,
    /// The text.
    #[serde(rename = "x", default, skip_serializing_if = "str::is_empty")]
    pub text: String,
    /// Names and values.
    #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(Cow<'static, str>, String)>,
    /// What is in it.
    #[serde(rename = "c", default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Node<H>>,
    /// What happens.
    #[serde(skip)]
    pub on: Vec<H>,
}

impl<H> Deref for Node<H> {
    type Target = Element<H>;

    fn deref(&self) -> &Element<H> {
        &self.0
    }
}

impl<H> DerefMut for Node<H> {
    fn deref_mut(&mut self) -> &mut Element<H> {
        &mut self.0
    }
}

impl<H> Default for Node<H> {
    fn default() -> Self {
        new("", String::new())
    }
}

// Deriving would compare what happens as well.
impl<H> PartialEq for Node<H> {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
            && self.text == other.text
            && self.attributes == other.attributes
            && self.children == other.children
    }
}

// Not put in line where trees are built, which is what most of the page does.
#[inline(never)]
fn new<H>(tag: &'static str, text: String) -> Node<H> {
    let (attributes, children, on) = (Vec::new(), Vec::new(), Vec::new());
    Node(Box::new(Element { tag: Cow::Borrowed(tag), text, attributes, children, on }))
}

/// An element.
pub fn el<H>(tag: &'static str) -> Node<H> {
    new(tag, String::new())
}

/// An element with a class.
pub fn of_class<H>(tag: &'static str, class: &str) -> Node<H> {
    el(tag).attribute_of("class", class.to_owned())
}

/// A text.
pub fn text<H>(text: impl Into<String>) -> Node<H> {
    new("", text.into())
}

impl<H> Node<H> {
    #[inline(never)]
    fn attribute_of(mut self, name: &'static str, value: String) -> Self {
        self.attributes.push((Cow::Borrowed(name), value));
        self
    }

    /// Adds an attribute.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        self.attribute_of(name, value.into())
    }

    /// Adds an attribute without a value where something holds: `hidden`, `disabled`.
    #[must_use]
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.attribute_of(name, String::new()) } else { self }
    }

    /// Adds an attribute where it has a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attribute_of(name, value.into()),
            None => self,
        }
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, what: impl Into<String>) -> Self {
        self.add(new("", what.into()))
    }

    /// Adds an element.
    #[must_use]
    #[allow(clippy::should_implement_trait)] // no sum
    #[inline(never)]
    pub fn add(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// Adds elements.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.add(child);
        }
        self
    }

    /// Puts markup in: what the page sets as the content of the element, in place of children.
    /// Only the engine's own drawings may stand here, which let nothing out that was typed.
    #[must_use]
    pub fn drawn(self, svg: String) -> Self {
        self.with(INNER, svg)
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// As HTML.
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        if self.tag.is_empty() {
            return escape(&self.text, out);
        }
        out.push('<');
        out.push_str(&self.tag);
        for (name, value) in self.attributes.iter().filter(|(name, _)| name != INNER) {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if VOID.contains(&self.tag.as_ref()) {
            return;
        }
        if let Some(markup) = self.attribute(INNER) {
            out.push_str(markup);
        }
        for child in &self.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(&self.tag);
        out.push('>');
    }
}

/// The attribute that is no attribute but markup: see [`Node::drawn`].
const INNER: &str = "inner-html";

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "col", "hr", "input", "meta", "wbr"];

/// Text that begins no markup and ends no attribute.
pub(super) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // HTML has no such characters.
            _ if letter.is_control() && !letter.is_whitespace() => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        let tree: Node = of_class("p", "a\"b").text("<b>&\u{0}").add(el("br"));
        assert_eq!(tree.html(), "<p class=\"a&quot;b\">&lt;b&gt;&amp;\u{fffd}<br></p>");
    }

    #[test]
    fn a_drawing_is_the_content_of_its_element() {
        let tree: Node = of_class("div", "x").drawn("<svg></svg>".into());
        assert_eq!(tree.html(), "<div class=\"x\"><svg></svg></div>");
    }

    #[test]
    fn a_tree_is_read_back_from_json() {
        let tree: Node = el("ul").add(of_class("li", "x").text("one")).flag("hidden", true);
        let json = serde_json::to_string(&tree).unwrap();
        assert_eq!(
            json,
            r#"{"t":"ul","a":[["hidden",""]],"c":[{"t":"li","a":[["class","x"]],"c":[{"x":"one"}]}]}"#
        );
        assert_eq!(serde_json::from_str::<Node>(&json).unwrap(), tree);
    }
}
