//! A button that opens a few more. The browser closes it: by Escape, by a click elsewhere, and
//! after each choice.

use crate::browser::page as window;
use crate::view::{Node, On, el, heard, of_class};
use std::rc::Rc;

/// What a menu offers: the words on a button, and what it does.
pub type Items = Vec<(String, Rc<dyn Fn()>)>;

/// A menu; `about` goes on after the label for listeners only: "for HQ". `id` is its own.
pub fn menu(id: &str, label: &str, about: &str, items: Items) -> Node {
    let button = |(words, act): (String, Rc<dyn Fn()>)| {
        el("button")
            .with("type", "button")
            .with("popovertarget", id)
            .with("popovertargetaction", "hide")
            .text(words)
            .click(move || act())
    };
    of_class("div", "menu")
        .with("data-key", format!("{id}-menu"))
        .add(
            of_class("button", "opener")
                .with("type", "button")
                .with("id", format!("{id}-opener"))
                .with("popovertarget", id)
                .text(label)
                .all((!about.is_empty()).then(|| heard(format!(" {about}"))))
                .on("click", window::put_below_what_was_clicked),
        )
        .add(
            of_class("div", "items")
                .with("id", id)
                .with("popover", "")
                .all(items.into_iter().map(button)),
        )
}
