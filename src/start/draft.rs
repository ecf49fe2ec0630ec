//! A draft in the list: continue, rename, duplicate, delete with undo.

use crate::browser::{address, clock, focus};
use crate::document::{Draft, all_drafts};
use crate::page::Page;
use crate::view::{Node, On, button, el, of_class, value_of};
use cas_plan::plan::LINE_LIMIT;
use std::rc::Rc;

/// A draft in the list.
pub fn row(page: Page, draft: Draft) -> Node {
    let Draft { id, about } = draft;
    let title = about.title.trim();
    let title = if title.is_empty() { "Untitled plan" } else { title };
    let sites = format!("{} site{}", about.sites, if about.sites == 1 { "" } else { "s" });
    let changed = format!("changed {}", clock::date_and_time(about.changed));
    let mut facts = vec![changed, sites];
    if !about.customer.trim().is_empty() {
        facts.insert(0, about.customer.trim().to_owned());
    }
    let actions = Actions { page };
    let act = |act: fn(Actions, &str)| {
        let id = id.clone();
        move || act(actions, &id)
    };
    let named = |label: &str, act: fn(Actions, &str), id: String| {
        button(label, move || act(actions, &id)).with("aria-label", format!("{label} “{title}”"))
    };
    let names = el("div")
        .add(button(title, act(Actions::open)).with("class", "link title"))
        .add(of_class("p", "hint").text(facts.join(", ")));
    let buttons = of_class("div", "buttons")
        .add(named("Rename", Actions::ask_for_title, id.clone()))
        .add(named("Duplicate", Actions::duplicate, id.clone()))
        .add(named("Delete", Actions::delete, id.clone()));
    let renaming = page.renaming.get().as_deref() == Some(&id);
    of_class("li", "draft")
        .with("data-key", id.clone())
        .add(names)
        .add(buttons)
        .all(renaming.then(|| new_title(actions, id, title)))
}

fn new_title(actions: Actions, id: String, title: &str) -> Node {
    let field = format!("rename-{id}");
    let input = el("input")
        .with("id", field.clone())
        .with("type", "text")
        .with("maxlength", LINE_LIMIT.to_string())
        .with("autocomplete", "off")
        .with("value", title)
        .on("change", move |event| actions.rename(&id, &value_of(event)));
    of_class("div", "field rename").add(el("label").with("for", field).text("New title")).add(input)
}

#[derive(Clone, Copy)]
struct Actions {
    page: Page,
}

impl Actions {
    fn open(self, id: &str) {
        match self.page.document.open(id) {
            Ok(place) if place.len() > 1 => address::go(&place),
            Ok(_) => address::go("/organisation"),
            Err(message) => self.tell(message),
        }
    }

    fn ask_for_title(self, id: &str) {
        let open = self.page.renaming.get_untracked().as_deref() == Some(id);
        self.page.renaming.set((!open).then(|| id.to_owned()));
        focus::later(format!("rename-{id}"));
    }

    fn rename(self, id: &str, title: &str) {
        self.page.renaming.set(None);
        self.did(self.page.document.rename_draft(id, title));
    }

    fn duplicate(self, id: &str) {
        self.did(self.page.document.duplicate_draft(id));
    }

    fn delete(self, id: &str) {
        match self.page.document.delete_draft(id) {
            Ok(deleted) => {
                let text = format!("“{}” was deleted.", deleted.title());
                let back = Rc::new(move || self.did(deleted.restore()));
                self.page.notices.offer(text, "Undo", back);
                self.look_again();
            }
            Err(message) => self.tell(message),
        }
    }

    fn did(self, result: Result<(), String>) {
        if let Err(message) = result {
            self.tell(message);
        }
        self.look_again();
    }

    fn look_again(self) {
        self.page.drafts.set(all_drafts());
    }

    fn tell(self, message: String) {
        self.page.notices.tell(message, Vec::new());
    }
}
