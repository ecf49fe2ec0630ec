//! Lists whose rows stay: what is open, selected or focused in a row is still so after an edit.

use super::identity::unique;
use leptos::prelude::*;
use std::sync::Arc;

/// A row for each thing of a list. As long as a thing of the same name is there, its row is the
/// same element, and what it shows follows the thing.
#[component]
pub(super) fn Each<T>(
    /// The things.
    things: Signal<Vec<T>>,
    /// What names each of them, in the same order.
    names: fn(&[T]) -> Vec<String>,
    /// Makes the row of a thing.
    row: fn(Signal<T>) -> AnyView,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let named = Memo::new(move |_| {
        things.with(|things| {
            let names = unique(names(things)).into_iter();
            names.zip(things.iter().cloned()).collect::<Vec<_>>()
        })
    });
    let names = Signal::derive(move || {
        named.with(|named| named.iter().map(|(name, _)| name.clone()).collect())
    });
    let row = move |name: String| {
        let find = move |named: &Vec<(String, T)>| {
            named.iter().find(|(other, _)| *other == name).map(|(_, thing)| thing.clone())
        };
        let Some(first) = named.with_untracked(&find) else { return ().into_any() };
        // A row that is about to go shows what it showed.
        let thing = Memo::new(move |last: Option<&T>| {
            named.with(&find).or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
        });
        row(thing.into())
    };
    keyed(names, Arc::new(row))
}

/// The part that is the same whatever the things are.
fn keyed(
    names: Signal<Vec<String>>,
    row: Arc<dyn Fn(String) -> AnyView + Send + Sync>,
) -> impl IntoView {
    view! {
        <For each=move || names.get() key=Clone::clone let(name)>
            {row(name)}
        </For>
    }
}
