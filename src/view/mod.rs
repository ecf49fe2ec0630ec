//! How the page shows something: a tree of plain elements that is made anew from the plan and
//! changes the document only where it differs. See docs/decisions/0008-the-first-load.md.

mod events;
mod patch;

pub use cas_plan::documents::tree::{el, of_class};
pub use events::{show, show_once};

use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// An element of the page.
pub type Node = cas_plan::documents::tree::Node<Hand>;

/// What the page does when something happens to an element.
#[derive(Clone)]
pub struct Hand {
    event: &'static str,
    act: Act,
}

#[derive(Clone)]
enum Act {
    Of(Rc<dyn Fn(&Event)>),
    Click(Rc<dyn Fn()>),
}

/// Not put in line where trees are built.
#[inline(never)]
fn handled(mut node: Node, event: &'static str, act: Act) -> Node {
    node.on.push(Hand { event, act });
    node
}

/// Adds what happens to an element.
pub trait On {
    /// Acts on an event of the element or of what is in it.
    #[must_use]
    fn on(self, event: &'static str, act: impl Fn(&Event) + 'static) -> Self;

    /// Acts on a click, which is also the Enter key and the space bar.
    #[must_use]
    fn click(self, act: impl Fn() + 'static) -> Self;
}

impl On for Node {
    fn on(self, event: &'static str, act: impl Fn(&Event) + 'static) -> Self {
        handled(self, event, Act::Of(Rc::new(act)))
    }

    fn click(self, act: impl Fn() + 'static) -> Self {
        handled(self, "click", Act::Click(Rc::new(act)))
    }
}

/// A button.
pub fn button(label: impl Into<String>, act: impl Fn() + 'static) -> Node {
    el("button").with("type", "button").text(label).click(act)
}

/// A link.
pub fn link(address: impl Into<String>, label: impl Into<String>) -> Node {
    el("a").with("href", address).text(label)
}

/// Words that only listeners need.
pub fn heard(words: impl Into<String>) -> Node {
    of_class("span", "heard").text(words)
}

/// What stands in the field that an event is about.
pub fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Puts a text into the field that an event is about.
pub fn set_value(event: &Event, text: &str) {
    if let Some(target) = event.target() {
        let _ = Reflect::set(&target, &"value".into(), &text.into());
    }
}

/// The value of an attribute of what was clicked, or of what it is in.
pub fn clicked(event: &Event, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}
