//! What the page has to say that is no answer to a question: a refused file, something that can
//! be taken back, trouble with the storage, another tab.

use super::export::export_plan;
use crate::browser::storage::StorageTrouble;
use crate::document::{Document, Kept};
use crate::parts::{live, memo, when};
use leptos::prelude::*;
use std::sync::Arc;

/// What happened, until somebody closes it.
#[derive(Clone)]
struct Notice {
    number: u32,
    text: String,
    details: Vec<String>,
    action: Option<(&'static str, Action)>,
}

/// What a button of a notice does. Counted and not kept by the page's reactive owner, because a
/// notice outlives whatever told it.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// Everything that happened and was not closed.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
}

/// Older notices make room.
const LIMIT: usize = 4;

impl Notices {
    /// None yet.
    pub fn new() -> Self {
        Self { list: RwSignal::default(), next: StoredValue::new(0) }
    }

    /// The notices of this page, while a view is built; what happens later keeps them.
    pub fn here() -> Self {
        expect_context()
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
        let number = self.next.try_update_value(|next| {
            *next += 1;
            *next
        });
        self.list.update(|list| {
            list.push(Notice { number: number.unwrap_or_default(), text, details, action });
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
pub fn notices(document: Document) -> AnyView {
    let notices = Notices::here();
    let failed = memo(move || match document.kept().get() {
        Kept::Failed(trouble) => Some(trouble),
        _ => None,
    });
    let told = live(move || {
        let list = notices.list.get().into_iter();
        list.map(|notice| one(notices, notice)).collect_view().into_any()
    });
    view! {
        <div class="notices" role="status">
            {live(move || failed.get().map(|trouble| not_kept(document, notices, &trouble)).into_any())}
            {when(move || document.changed_elsewhere().get(), move || elsewhere(document, notices))}
            {when(move || document.parted().get(), parted)}
            {told}
        </div>
    }
    .into_any()
}

/// Something to say, and what can be done about it.
fn notice(
    class: &'static str,
    text: AnyView,
    buttons: Vec<(&'static str, Callback<()>)>,
) -> AnyView {
    let button = |(label, action): (&'static str, Callback<()>)| {
        view! { <button type="button" on:click=move |_| action.run(())>{label}</button> }.into_any()
    };
    view! {
        <div class=class>
            <div>{text}</div>
            <div class="buttons">{buttons.into_iter().map(button).collect_view()}</div>
        </div>
    }
    .into_any()
}

fn one(notices: Notices, given: Notice) -> AnyView {
    let Notice { number, text, details, action } = given;
    let details = (!details.is_empty()).then(|| {
        let items = details.into_iter().map(|text| view! { <li>{text}</li> }.into_any());
        view! { <ul>{items.collect_view()}</ul> }
    });
    let close = Callback::new(move |()| notices.close(number));
    let mut buttons = vec![("Close", close)];
    if let Some((label, action)) = action {
        let act = move |()| {
            action();
            notices.close(number);
        };
        buttons.insert(0, (label, Callback::new(act)));
    }
    notice("notice", view! { {text} {details} }.into_any(), buttons)
}

fn not_kept(document: Document, notices: Notices, trouble: &StorageTrouble) -> AnyView {
    let text = format!(
        "This plan is not kept, because {trouble}. Work goes on; save a file before you close or \
         reload the page."
    );
    let buttons = vec![
        ("Save a file", Callback::new(move |()| export_plan(document, notices))),
        ("Try again", Callback::new(move |()| document.keep_again())),
    ];
    notice("notice bad", text.into_any(), buttons)
}

fn elsewhere(document: Document, notices: Notices) -> AnyView {
    let take = move |()| {
        if let Err(message) = document.take_theirs() {
            let text = format!("The other tab’s changes were not taken: {message}");
            notices.tell(text, Vec::new());
        }
    };
    let text = "Another tab has changed this plan. Both are safe: show that one here, or go on with \
                this one as a plan of its own.";
    let buttons = vec![
        ("Show the other", Callback::new(take)),
        ("Keep both", Callback::new(move |()| document.keep_both())),
    ];
    notice("notice", text.into_any(), buttons)
}

fn parted() -> AnyView {
    let text = view! {
        "Another tab had changed this plan, so this one is kept beside it, as a plan of its own. \
         Both are on the "
        <a href="#/">"list of plans"</a>
        "."
    };
    notice("notice", text.into_any(), Vec::new())
}
