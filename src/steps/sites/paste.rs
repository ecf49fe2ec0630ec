//! Sites from a spreadsheet.

use super::super::more;
use super::{PER_PAGE, fold};
use crate::browser::{engine, focus};
use crate::page::Page;
use crate::parts::turn_to;
use crate::results::shown;
use crate::view::{Node, On, button, el, of_class, value_of};
use cas_plan::plan::Plan;
use cas_plan::workbench::Preview;
use std::rc::Rc;

const ID: &str = "paste-sites";

/// A field for a table or a list, what it would add, and the button that does.
pub(super) fn paste(page: Page) -> Node {
    let about = format!("{ID}-about");
    let hint = of_class("p", "hint").with("id", about.clone()).text(
        "From a spreadsheet, with or without a row of heads: Site, Short name, Internet, Servers \
         (names, or how many), Users, Pair, AD site. Or a list of servers: those whose names \
         begin alike up to the first hyphen are one site.",
    );
    let field = of_class("textarea", "host")
        .with("id", ID)
        .with("rows", "6")
        .with("autocomplete", "off")
        .with("spellcheck", "false")
        .with("aria-describedby", about)
        .with("value", page.pasted.get())
        .on("input", move |event| page.pasted.set(value_of(event)));
    let body = of_class("div", "field pasted")
        .add(el("label").with("for", ID).text("Table of sites, or list of servers"))
        .add(hint)
        .add(field);
    more("paste", "Paste a table of sites".to_owned(), false, [body.all(preview(page))])
}

/// What follows from the text.
fn preview(page: Page) -> Vec<Node> {
    let text = page.pasted.get();
    // What the engine says is about the plan that it saw last.
    page.document.follows().track();
    // The status is always there, so that screen readers hear it change.
    let status = |words: String| of_class("p", "pasted-count").with("role", "status").text(words);
    if text.trim().is_empty() {
        return vec![status(String::new())];
    }
    let Some(preview) = engine::ask::<Preview>("pasted", &text) else {
        return vec![status("The engine is not there yet; what this adds is shown then.".into())];
    };
    let Preview { count, wrong, shown: tree, plan } = preview;
    let words = match count {
        0 => "There is nothing to add.".to_owned(),
        _ => format!("{} can be added.", sites(count)),
    };
    let add = (count > 0).then(|| {
        let act = move || add(page, &plan, wrong);
        el("p").add(button(format!("Add {}", sites(count)), act).with("class", "primary"))
    });
    [status(words), shown(tree)].into_iter().chain(add).collect()
}

fn add(page: Page, plan: &str, wrong: bool) {
    let Ok(pasted) = Plan::kept(plan) else { return };
    let mut keys = Vec::new();
    page.document.edit("the pasted sites", |plan| keys = plan.add_sites(pasted.sites));
    // What was not taken is still to be mended.
    if !wrong {
        page.pasted.set(String::new());
    }
    fold::set(page, &keys, true);
    if let Some(first) = keys.first() {
        turn_to(page, PER_PAGE, *first);
        focus::later(format!("site-{first}"));
    }
    let text = format!("{} added.", sites(keys.len()));
    page.notices.offer(text, "Undo", Rc::new(move || page.document.undo()));
}

fn sites(count: usize) -> String {
    cas_plan::documents::words::count(count, "site")
}
