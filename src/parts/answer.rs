//! An answer of the plan, bound to a field.

use super::live::memo;
use crate::document::{Document, Pace};
use cas_plan::plan::{Plan, Site, SiteKey};
use cas_plan::terms::Choice;
use leptos::prelude::*;

/// An answer: how it is read and written.
pub struct Answer<T: Send + Sync + 'static> {
    /// What it is now.
    pub value: Signal<T>,
    /// Changes it.
    pub set: Callback<T>,
}

// Deriving would ask that the answer itself can be copied; what is copied are only two handles.
impl<T: Send + Sync + 'static> Clone for Answer<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync + 'static> Copy for Answer<T> {}

/// An answer that holds for the whole plan. `name` is what Undo calls it: "the mail domains".
pub fn of_plan<T: Clone + PartialEq + Send + Sync + 'static>(
    document: Document,
    name: &'static str,
    get: fn(&Plan) -> T,
    set: fn(&mut Plan, T),
) -> Answer<T> {
    let value = memo(move || document.plan().with(get));
    let set = Callback::new(move |new: T| document.edit_as(pace::<T>(), name, |p| set(p, new)));
    Answer { value: value.into(), set }
}

/// An answer about one site; the default value once the site is gone.
pub fn of_site<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    document: Document,
    key: SiteKey,
    name: &'static str,
    get: fn(&Site) -> T,
    set: fn(&mut Site, T),
) -> Answer<T> {
    let value =
        memo(move || document.plan().with(|plan| plan.site(key).map(get).unwrap_or_default()));
    let set = Callback::new(move |new: T| {
        // The place, not the name, which may be what is typed.
        let place = document.plan().with_untracked(|plan| plan.place_of(key)).unwrap_or_default();
        let name = format!("{name} of site {}", place + 1);
        document.edit_as(pace::<T>(), &name, |plan| plan.edit_site(key, |site| set(site, new)));
    });
    Answer { value: value.into(), set }
}

/// Text and lists are typed, everything else is clicked.
fn pace<T: 'static>() -> Pace {
    use std::any::TypeId;
    let typed = [TypeId::of::<String>(), TypeId::of::<Vec<String>>()];
    if typed.contains(&TypeId::of::<T>()) { Pace::Typing } else { Pace::Click }
}

/// The word of a choice.
pub fn key_of<T: Choice>(choice: Option<T>) -> Option<&'static str> {
    choice.map(Choice::key)
}

/// The text of an answer that may be missing: nothing typed is no answer.
pub fn text_of(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The identifier, in the page, of an answer about a site.
pub fn site_answer_id(key: SiteKey, answer: &str) -> String {
    format!("site-{key}/{answer}")
}

/// The identifier, in the page, of the answer at a JSON pointer of the plan. Sites have their key
/// in it, so that it stays when they are moved.
pub fn answer_id(plan: &Plan, pointer: &str) -> String {
    let Some((place, answer)) = pointer.strip_prefix("/sites/").map(split) else {
        return pointer.to_owned();
    };
    let site = place.parse().ok().and_then(|place: usize| plan.sites.get(place));
    site.map_or_else(|| pointer.to_owned(), |site| site_answer_id(site.key, answer))
}

fn split(path: &str) -> (&str, &str) {
    path.split_once('/').unwrap_or((path, ""))
}
