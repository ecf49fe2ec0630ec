//! What goes to paper.

use super::super::more;
use crate::page::Page;
use crate::parts::option;
use crate::results::parts;
use crate::view::{Node, On, el, of_class};

/// A box for each part of the paper.
pub fn printing(page: Page) -> Node {
    // They are read anew whenever the engine has looked at the plan again.
    page.document.follows().track();
    let left_off = page.unprinted.get();
    let part = |(word, title): (String, String)| {
        let on = !left_off.contains(&word);
        let turn = move |_: &web_sys::Event| {
            page.unprinted.update(|all| {
                all.retain(|other| *other != word);
                if on {
                    all.push(word.clone());
                }
            });
        };
        let input = el("input").with("type", "checkbox").flag("checked", on).on("change", turn);
        option(input, el("span").text(title))
    };
    let boxes = of_class("fieldset", "choice inline")
        .add(el("legend").text("Parts that are printed"))
        .add(of_class("div", "options").all(parts().into_iter().map(part)));
    more("printing", "What is printed".into(), false, [boxes])
}
