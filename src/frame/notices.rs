//! What the page has to say that is no answer to a question: a refused file, something that can
//! be taken back, trouble with the storage, another tab.

use super::export::export_plan;
use crate::browser::storage::StorageTrouble;
use crate::document::Kept;
use crate::page::Page;
use crate::signals::State;
use crate::view::{Node, button, el, link, of_class};
use std::rc::Rc;

/// What happened, until somebody closes it.
#[derive(Clone)]
struct Notice {
    number: u32,
    text: String,
    details: Vec<String>,
    action: Option<(&'static str, Action)>,
}

/// What a button of a notice does.
pub type Action = Rc<dyn Fn()>;

/// Everything that happened and was not closed.
#[derive(Clone, Copy)]
pub struct Notices {
    list: State<Vec<Notice>>,
    next: State<u32>,
}

/// Older notices make room.
const LIMIT: usize = 4;

impl Notices {
    /// None yet.
    pub fn new() -> Self {
        Self { list: State::new(Vec::new()), next: State::new(0) }
    }

    /// Says something, with details in a list.
    pub fn tell(self, text: impl Into<String>, details: Vec<String>) {
        self.add(text.into(), details, None);
    }

    /// Says what was done, with a button that takes it back.
    pub fn offer(self, text: impl Into<String>, button: &'static str, action: Action) {
        self.add(text.into(), Vec::new(), Some((button, action)));
    }

    fn add(self, text: String, details: Vec<String>, action: Option<(&'static str, Action)>) {
        let number = self.next.update(|next| {
            *next += 1;
            *next
        });
        self.list.update(|list| {
            list.push(Notice { number, text, details, action });
            if list.len() > LIMIT {
                list.remove(0);
            }
        });
    }

    fn close(self, number: u32) {
        self.list.update(|list| list.retain(|notice| notice.number != number));
    }
}

/// The notices, below the top bar.
pub fn notices(page: Page) -> Node {
    let document = page.document;
    let failed = match document.kept().get() {
        Kept::Failed(trouble) => Some(not_kept(page, &trouble)),
        _ => None,
    };
    let elsewhere = document.changed_elsewhere().get().then(|| elsewhere(page));
    let parted = document.parted().get().then(parted);
    let told = page.notices.list.get().into_iter().map(|given| one(page.notices, given));
    of_class("div", "notices-list").all(failed).all(elsewhere).all(parted).all(told)
}

/// Something to say, and what can be done about it.
fn notice(class: &str, text: Node, buttons: Vec<(&'static str, Action)>) -> Node {
    let buttons = buttons.into_iter().map(|(label, act)| button(label, move || act()));
    of_class("div", class).add(text).add(of_class("div", "buttons").all(buttons))
}

fn one(notices: Notices, given: Notice) -> Node {
    let Notice { number, text, details, action } = given;
    let items = details.into_iter().map(|text| el("li").text(text));
    let items: Vec<_> = items.collect();
    let list = (!items.is_empty()).then(|| el("ul").all(items));
    let mut buttons: Vec<(&'static str, Action)> =
        vec![("Close", Rc::new(move || notices.close(number)))];
    if let Some((label, action)) = action {
        let act = move || {
            action();
            notices.close(number);
        };
        buttons.insert(0, (label, Rc::new(act)));
    }
    notice("notice", el("div").text(text).all(list), buttons)
        .with("data-key", format!("notice-{number}"))
}

fn not_kept(page: Page, trouble: &StorageTrouble) -> Node {
    let text = format!(
        "This plan is not kept, because {trouble}. Work goes on; save a file before you close or \
         reload the page."
    );
    let buttons: Vec<(&'static str, Action)> = vec![
        ("Save a file", Rc::new(move || export_plan(page))),
        ("Try again", Rc::new(move || page.document.keep_again())),
    ];
    notice("notice bad", el("div").text(text), buttons)
}

fn elsewhere(page: Page) -> Node {
    let take = move || {
        if let Err(message) = page.document.take_theirs() {
            let text = format!("The other tab’s changes were not taken: {message}");
            page.notices.tell(text, Vec::new());
        }
    };
    let text = "Another tab has changed this plan. Both are safe: show that one here, or go on with \
                this one as a plan of its own.";
    let buttons: Vec<(&'static str, Action)> = vec![
        ("Show the other", Rc::new(take)),
        ("Keep both", Rc::new(move || page.document.keep_both())),
    ];
    notice("notice", el("div").text(text), buttons)
}

fn parted() -> Node {
    let text = el("div")
        .text(
            "Another tab had changed this plan, so this one is kept beside it, as a plan of its \
             own. Both are on the ",
        )
        .add(link("#/", "list of plans"))
        .text(".");
    notice("notice", text, Vec::new())
}
