//! What changes while it is shown. Each helper puts the closure in a box, so that the machinery
//! behind it is compiled once and not for every place that uses it: see the decision on size.

use leptos::prelude::*;

/// A value that is computed again when what it reads changes, and told on only when it differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    compute: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    fn boxed<T: PartialEq + Send + Sync + 'static>(
        compute: Box<dyn Fn() -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| compute())
    }
    boxed(Box::new(compute))
}

/// A part of a view that is built again when what it reads changes.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        view.into_any()
    }
    boxed(Box::new(view))
}

/// A part of a view that is there while a condition holds.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let holds = memo(condition);
    live(move || if holds.get() { view() } else { ().into_any() })
}

/// A view for each key of a list; it stays while its key does.
pub fn each(
    keys: Signal<Vec<u32>>,
    view: impl Fn(u32) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    fn boxed(keys: Signal<Vec<u32>>, view: Callback<u32, AnyView>) -> AnyView {
        let view = move |key| view.run(key);
        view! { <For each=move || keys.get() key=|key| *key children=view/> }.into_any()
    }
    boxed(keys, Callback::new(view))
}

/// The places of a list of so many, as keys.
pub fn places(count: Memo<usize>) -> Signal<Vec<u32>> {
    let places = memo(move || (0..u32::try_from(count.get()).unwrap_or(u32::MAX)).collect());
    places.into()
}
