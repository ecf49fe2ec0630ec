//! Continue and Back, at the foot of a step.

use crate::browser::{address, focus};
use crate::page::Page;
use crate::steps::Step;
use crate::view::{Node, button, link, of_class};

/// Continue shows what is wrong first; once that was shown, it goes on.
pub fn actions(page: Page, step: Step) -> Node {
    let go_on = move || {
        let seen = page.checks.is_shown_now(step);
        if page.checks.show(step) && !seen {
            focus::later("summary");
        } else if let Some(next) = step.next() {
            address::go(&format!("/{}", next.slug()));
        }
    };
    let back = match step.previous() {
        Some(back) => link(back.href(), format!("Back to {}", back.title())),
        None => link("#/", "Back to all plans"),
    };
    of_class("div", "actions").add(button("Continue", go_on).with("class", "primary")).add(back)
}
